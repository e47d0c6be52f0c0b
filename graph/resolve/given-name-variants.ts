/** Given names that stand for each other: short forms, and the languages' forms of one name. */
import { foldToken } from '../lexicon/fold-token.ts'

/** One name a line; a short form may belong to several. */
const VARIANTS = `
abdullah abdallah абдулла
abraham abe
ahmed ahmad ахмед
albert al bert
alexander aleksandr alexandre alessandro alejandro alexandros александр alex sasha саша oleksandr aliaksandr
alexei aleksei alexey алексей oleksiy lyosha
alfred alf
andrew andy andrea andreas andres
andrey andrei andriy андрей андрій
anthony tony antonio antoine
benjamin ben bibi
bernard bernie
charles chuck charlie karl carlo carlos
christine chris christina
christopher chris
cynthia cindy
daniel dan danny
david dave
deborah debbie
dmitry dmitri dima dmytro дмитрий
donald don
douglas doug
edward ed eddie ted
elizabeth liz beth elisabeth elisabetta isabel
francis frank francesco francois francisco franz
frederick fred freddy
fyodor fedor fjodor fiodor theodor фёдор
gabriel gabe
george jorge giorgio georges georg
gerald gerry jerry
gregory greg grigory григорий
hannah hanna ханна
hassan hasan hassane хасан
henry harry henri enrico enrique heinrich генрих
hussein husain hussain hossein хусейн
ibrahim ebrahim ибрагим
ivan иван
jacob jake
james jim jimmy jaime джеймс джим
jean жан
jeffrey jeff geoffrey geoff
jennifer jenny jen
john jack johnny джон джек
jonathan jon
joseph joe josef giuseppe jose iosif иосиф josip yosef джозеф джо
joshua josh
judith judy
katherine kate katharina caterina catherine catalina
kenneth ken kenny
lawrence larry
leonard leo len
margaret maggie
martin marty
matthew matt matteo mateo
michael mike michele michel miguel mikhail михаил misha майкл майк
mohammed muhammad mohamed mohammad muhammed mahomet mehmet мухаммед muhammadu
nathaniel nathan nate
nicholas nick nicolas nikolai nikolay николай mykola kolya
pamela pam
patricia pat patty
patrick pat
paul paolo pablo pavel павел поль пауль
peter pete pierre pietro pedro pyotr petr пётр petro
philip felipe filippo philippe phillip phil
raymond ray
rebecca becky
richard dick rick ричард
robert bob bobby rob roberto роберт боб
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
victor viktor vittorio
vincent vince
vladimir volodymyr uladzimir володимир владимир vova volodya
walter walt
william bill billy билл уильям вильям wilhelm guillaume guglielmo guillermo
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
