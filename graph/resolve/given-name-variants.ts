/** Given names that stand for each other: short forms, and the languages' forms of one name. */
import { foldToken } from '../lexicon/fold-token.ts'

/** One name a line; a short form may belong to several. */
const VARIANTS = `
abdullah abdallah абдулла
abraham abe
ahmed ahmad ахмед
albert al bert
alexander aleksandr alexandre александр alex sasha саша oleksandr aliaksandr
alexei aleksei alexey алексей oleksiy lyosha
alfred alf
andrew andy drew
andrey andrei andriy андрей андрій
anthony tony
benjamin ben bibi
bernard bernie
charles chuck charlie
christine chris christina
christopher chris
constantine konstantin константин
cynthia cindy
daniel dan danny
david dave
deborah debbie
dmitry dmitri dima dmytro дмитрий
donald don
douglas doug
edward ed eddie ted
elizabeth liz beth
frank francis
frederick fred freddy
fyodor fedor fjodor fiodor theodor фёдор
gabriel gabe
george георг
gerald gerry jerry
gregory greg
grigory grigori григорий
hannah hanna ханна
hassan hasan hassane хасан
heinrich генрих
henry harry
hussein husain hussain hossein хусейн
ibrahim ebrahim ибрагим
jacob jake
james jim jimmy джеймс джим
jean жан
jeffrey jeff geoffrey geoff
jennifer jenny jen
john johnny джон
jonathan jon
joseph joe josef iosif иосиф josip yosef джозеф джо
joshua josh
judith judy
katherine kate catherine kathryn
kenneth ken kenny
lawrence larry
leonard leo len
margaret maggie
martin marty
matthew matt
michael mike mikhail михаил misha майкл майк
mohammed muhammad mohamed mohammad muhammed mahomet mehmet мухаммед muhammadu
nathaniel nathan nate
nicholas nick
nikolai nikolay nikolaus николай mykola kolya
pamela pam
patricia pat patty
patrick pat
paul поль пауль
pavel павел pavlo
peter pete pyotr piotr petr пётр petro
philip phillip phil
raymond ray
rebecca becky
richard dick ричард
richard rick ричард
robert bob bobby rob роберт
ronald ron ronnie
russell russ
samuel sam
sergey sergei serge serhiy siarhei сергей сергій
stephen steve steven стивен стив
susan сьюзен
susanne suzanne
theodore theo
theresa teresa terry
thomas tom tommy томас том
timothy tim
vincent vince
vladimir volodymyr uladzimir володимир владимир vova volodya
walter walt
william bill billy will билл уильям вильям
yasser yasir jassir ясир
yevgeny eugene evgeny евгений
yury yuri iurii юрий
yusuf yousef youssef юсуф
zachary zach
`

const groupsOf = new Map<string, number[]>()
VARIANTS.trim()
  .split('\n')
  .forEach((line, group) => {
    for (const name of new Set(line.split(' ').map(foldToken)))
      groupsOf.set(name, [...(groupsOf.get(name) ?? []), group])
  })

const NONE: readonly number[] = []

/** The groups that a given name, folded (see `foldToken`), belongs to. */
export function variantGroups(name: string): readonly number[] {
  return groupsOf.get(name) ?? NONE
}

/** Whether two given names, folded, are forms of one. */
export function areVariants(a: string, b: string): boolean {
  const groups = variantGroups(b)
  return groups.length > 0 && variantGroups(a).some((group) => groups.includes(group))
}
