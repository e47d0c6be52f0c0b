/** What the interface says to those who are new: the tour, the terms, and the parts of a narrow screen, in English. */
export const learning = {
  tour: {
    label: 'Tour',
    start: 'Show me around',
    startHint: 'A short tour on the samples',
    again: 'Show me around again',
    step: (at: number, all: number): string => `${at} of ${all}`,
    next: 'Next',
    back: 'Back',
    end: 'End tour',
    done: 'Done',
    keys: 'Enter or → goes on, ← goes back, Esc ends.',
    steps: {
      search: {
        title: 'Search in any script',
        text: 'Type a name as you know it: Токаев, Tokajew and Tokayev find the same person. Sentences are searched too.',
      },
      name: {
        title: 'A name and all its forms',
        text: 'Choose a name in the graph, in a list or in a text. Here are its ties, its sentences and every form found, each with the reason why it counts.',
      },
      tie: {
        title: 'A tie and its sentences',
        text: 'A tie means that two names stand in the same passage. Read each of these passages with source and date, and open the article where it stands.',
      },
      filters: {
        title: 'Ask a narrower question',
        text: 'Choose types, sources and languages, or how often two must meet. The graph, the tables and the numbers follow. Undo takes any step back.',
      },
      views: {
        title: 'The same as a table',
        text: '“Names” and “Ties” hold everything that the graph shows, to sort, to count and to read without the picture.',
      },
      correct: {
        title: 'Correct what is wrong',
        text: 'Here are the names that the machine is unsure of, and all that you have corrected. Merge, split and rename: everything can be taken back.',
      },
      keep: {
        title: 'Keep and export',
        text: 'A sentence that matters goes into the notebook with its source. Export gives tables, pictures, files for Gephi, or the whole project.',
      },
    },
  },
  whatIs: (term: string): string => `What does “${term}” mean?`,
  terms: {
    mention: { term: 'Mention', text: 'One occurrence of a name in an article, in any of its forms.' },
    tie: { term: 'Tie', text: 'Two names that occur in the same passage, with every passage kept as evidence.' },
    passage: {
      term: 'Passage',
      text: 'The span of text in which two names count as mentioned together: a sentence, unless you choose otherwise.',
    },
    window: {
      term: 'Window',
      text: 'The span of text in which two names must both occur to be tied: one sentence, a few, a paragraph or the whole article. A wider window finds more ties, and weaker ones.',
    },
    documents: {
      term: 'Document frequency',
      text: 'In how many articles something occurs, however often in each. One long article can’t outweigh all others.',
    },
    community: {
      term: 'Community',
      text: 'Names that are tied to each other more than to others, found by the Louvain method from the ties that are drawn. A hint where to look, no proof of a group.',
    },
    degree: { term: 'Degree', text: 'To how many others a name is tied.' },
    strength: { term: 'Weight', text: 'Weighted degree: the passages of all ties of a name, added up.' },
    betweenness: {
      term: 'Betweenness',
      text: 'On how many of the shortest ways between all other names a name lies. High for those who link groups.',
    },
    pageRank: {
      term: 'PageRank',
      text: 'High for those tied to others that rank high; ties are weighted by passages. All add up to 100 %.',
    },
    unresolved: {
      term: 'Unresolved',
      text: 'A name of which no article says for sure who is meant: a surname alone that several people share, or that nobody in the collection bears in full. It is kept by itself until you decide.',
    },
  },
  narrow: {
    parts: 'Parts of the page',
    find: 'Search',
    details: 'Read',
    filters: 'Filters',
    more: 'More',
  },
}
