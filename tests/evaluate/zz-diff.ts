import { recognizeDocument } from '../../graph/recognize/recognize-document.ts'
import { recognizeByTagger } from '../../graph/recognize/tagger-recognizer.ts'
import { segmentDocument } from '../../graph/segment/segment-document.ts'
import { developmentSets } from './collections.ts'
import { knowledgeFromDisk } from './knowledge-from-disk.ts'
const knowledge = knowledgeFromDisk()
const [set,type]=process.argv.slice(2)
const key=(s:any)=>`${s.start}-${s.end}`
let lost=0,won=0
for (const {name,language,texts} of developmentSets('../shared/corpora')) {
  if (name!==set) continue
  for (const {text,gold} of texts) {
    const seg=segmentDocument(text,language,knowledge)
    const tag=recognizeByTagger(seg.sentences as any,knowledge.tagger!,knowledge.languages)
    const T=seg.sentences.flatMap((s,i)=>(tag[i]??[]).filter(c=>c.type===type).map(c=>({start:s.tokens[c.from]!.start,end:s.tokens[c.to-1]!.end,c:c.confidence})))
    const W=recognizeDocument(text,seg,knowledge)
    const Wt=W.filter(m=>m.type===type && m.via!=='demonym')
    const G=new Set(gold.filter((g:any)=>g.type===type).map(key))
    const tk=new Set(T.map(key)), wk=new Set(Wt.map(key))
    const show=(tag:string,s:any,extra='')=>console.log(tag,JSON.stringify(text.slice(s.start,s.end)),extra,'«'+text.slice(Math.max(0,s.start-40),s.end+30).replaceAll('\n','¶')+'»')
    for (const s of T) { if (!wk.has(key(s))) { const o=W.filter(m=>m.start<s.end&&s.start<m.end).map(m=>`${m.text}:${m.type}:${m.recognizer}:${m.lexicon}`).join(';'); if (G.has(key(s))){show('LOST-TP',s,`t=${s.c.toFixed(2)} whole has ${o}`);lost++} else won++ } }
    for (const m of Wt) if (!tk.has(key(m))) { if (!G.has(key(m))) {show('NEW-FP',m,`${m.recognizer} ${m.lexicon} ${m.confidence}`);lost++} else won++ }
  }
}
console.log('worse',lost,'better',won)
