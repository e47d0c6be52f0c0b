/** What `dramatis help` prints. */
export const HELP = `Dramatis: who is mentioned with whom, down to the sentences behind every tie.

  dramatis graph FILES… [--output graph.json]    extract a graph from articles
  dramatis explore [FILES… | graph.json]         extract, and open the explorer in the browser
  dramatis stats graph.json                      what a graph holds
  dramatis convert graph.json --to FORMAT        to gexf, graphml, csv, cytoscape, node-link
  dramatis validate graph.json                   check a graph against the format's invariants
  dramatis extract FILES… [--output x.jsonl]     the document pass alone, to be assembled later or elsewhere
  dramatis assemble x.jsonl… [--output FILE]     a graph from what extract wrote, on one machine or on many
  dramatis corrections check FILE graph.json     what of a corrections file applies
  dramatis schema                                the JSON Schema of graph JSON

FILES are text, Markdown, HTML, JSON, JSON Lines or CSV; folders are walked; - is standard input.

  --output, -o FILE     where to write; - (the default) is standard output
  --format FORMAT       graph-json (the default) or one of the formats of convert
  --window WINDOW       sentence (the default), paragraph, document, or sentences:k for ±k sentences
  --types LIST          person,organization,country (the default), place
  --min-count N         leave out ties with fewer windows
  --no-demonyms         Kazakh, kazako, kasachisch don't tie their country
  --language CODE       the language of all articles; detected otherwise
  --workers N           worker threads; the machine's cores otherwise
  --corrections FILE    a person's corrections, applied on top
  --port N, --no-open   for explore
  --debug               show the stack of an unexpected error
`
