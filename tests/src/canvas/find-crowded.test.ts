import { expect, it } from 'vitest'
import { findCrowded } from '../../../src/canvas/find-crowded.ts'
import { pictureOf } from './picture-fixture.ts'

it('sends those away who come back to a taken place, and nobody who stays', () => {
  const { entities } = pictureOf({ first: [0, 0], second: [0, 0], third: [0, 0], fourth: [0, 0] }, [])
  const positions = { first: [0, 0], second: [4, 0], third: [300, 0], fourth: [301, 0] } as const
  const crowded = (stays: string[]): string[] =>
    [...findCrowded(entities, structuredClone(positions) as never, new Set(stays))].sort()
  expect(crowded(['first', 'second'])).toEqual(['fourth'])
  expect(crowded(['second'])).toEqual(['first', 'fourth'])
  expect(crowded(['first', 'second', 'third', 'fourth'])).toEqual([])
})
