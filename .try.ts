import { readDocuments } from './graph/read/index.ts'
const b = (s: string) => new TextEncoder().encode(s)
const time=(l: string,f: () => unknown)=>{const t=performance.now();let r;try{r=f()}catch(e){r=(e as Error).message};console.log(l,(performance.now()-t)|0,'ms',JSON.stringify(r)?.slice(0,100))}
for (const d of [3000, 300000]) {
time('md **', () => readDocuments({name: 'x.md', bytes: b('**a_'.repeat(d)+'Deep text here')}))
time('md ** lines', () => readDocuments({name: 'x.md', bytes: b('**a_\n'.repeat(d)+'Deep text here')}))
time('md |', () => readDocuments({name: 'x.md', bytes: b('|a'.repeat(d)+'\n'+'|-'.repeat(d)+'\n')}))
time('md nested list', () => readDocuments({name: 'x.md', bytes: b(Array.from({length: Math.min(d, 3000)}, (_, i) => ' '.repeat(i)+'- a').join('\n'))}))
time('md nested list tab', () => readDocuments({name: 'x.md', bytes: b(Array.from({length: Math.min(d, 3000)}, (_, i) => '\t'.repeat(i)+'- a').join('\n'))}))
time('md zig list', () => readDocuments({name: 'x.md', bytes: b(Array.from({length: d}, (_, i) => ' '.repeat(i%24)+'- a').join('\n'))}))
time('md lines', () => readDocuments({name: 'x.md', bytes: b('- a\n'.repeat(d))}))
time('md lines >', () => readDocuments({name: 'x.md', bytes: b('> a\n'.repeat(d))}))
time('md par', () => readDocuments({name: 'x.md', bytes: b('a b c d\n'.repeat(d))}))
time('md par', () => readDocuments({name: 'x.md', bytes: b('a b c d\n\n'.repeat(d))}))
time('md ![', () => readDocuments({name: 'x.md', bytes: b('![a]('.repeat(d)+'Deep text here')}))
time('md def', () => readDocuments({name: 'x.md', bytes: b('[a]: x '.repeat(d)+'Deep text here')}))
time('md def lines', () => readDocuments({name: 'x.md', bytes: b('[a]: x\n'.repeat(d)+'Deep text here')}))
time('md http', () => readDocuments({name: 'x.md', bytes: b('http://a.b'.repeat(d)+'Deep text here')}))
time('md mail', () => readDocuments({name: 'x.md', bytes: b('a@'.repeat(d)+'Deep text here')}))
time('md mail', () => readDocuments({name: 'x.md', bytes: b('a.'.repeat(d)+'Deep text here')}))
time('md <', () => readDocuments({name: 'x.md', bytes: b('<'.repeat(d)+'Deep text here')}))
time('md <a', () => readDocuments({name: 'x.md', bytes: b('<a '.repeat(d)+'Deep text here')}))
time('md html', () => readDocuments({name: 'x.md', bytes: b('<div>\n'.repeat(d)+'Deep text here')}))
}
