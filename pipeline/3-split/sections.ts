/** The tree of sections, as the path to where the reader stands. */
import type { Marker } from './markers.ts'

interface Section {
  readonly rank: number
  readonly number: string | null
  title: string | null
}

/** Where a unit stands. */
export interface Place {
  /** Numbers of the sections from the outermost, "II.1.a"; null outside of all. */
  readonly section: string | null
  readonly section_title: string | null
  readonly section_path: string | null
}

const OUTSIDE: Place = { section: null, section_title: null, section_path: null }

/** Rank of a heading in capitals without a number, and of one in small letters. */
export const CAPITALS_RANK = 3.4
export const PLAIN_RANK = 7.5
/** Rank of the head of a list that has no marker: just above its bullets. */
export const LIST_RANK = 7.9

/** The sections that are open at this point of the document. */
export class SectionStack {
  #open: Section[] = []
  #place: Place = OUTSIDE

  /** Opens the section of a marker and closes those that cannot contain it. */
  enter(marker: Marker, title: string | null): void {
    this.open(marker.rank, marker.number, title)
  }

  open(rank: number, number: string | null, title: string | null): void {
    this.close(rank)
    this.#open.push({ rank, number, title })
    this.#place = this.#at()
  }

  /** Closes every section of this rank or deeper. */
  close(rank: number): void {
    const open = this.#open
    while (open.length > 0 && open.at(-1)!.rank >= rank) open.pop()
    this.#place = this.#at()
  }

  /** Gives its title to a section that stands alone on its line ("Chương II" / "QUY ĐỊNH CHUNG"). */
  entitle(title: string): boolean {
    const last = this.#open.at(-1)
    if (last === undefined || last.title !== null || last.number === null) return false
    last.title = title
    this.#place = this.#at()
    return true
  }

  get place(): Place {
    return this.#place
  }

  #at(): Place {
    const open = this.#open
    if (open.length === 0) return OUTSIDE
    const titles = open.flatMap(section => section.title ?? [])
    return {
      section: sectionNumber(open),
      section_title: titles.at(-1) ?? null,
      section_path: titles.length === 0 ? null : titles.join(' › '),
    }
  }
}

/** "II", "1", "1.2" → "II.1.2": a decimal holds the numbers of those around it. */
function sectionNumber(open: readonly Section[]): string | null {
  let path = ''
  let last = ''
  for (const { number } of open) {
    if (number === null) continue
    if (last !== '' && number.startsWith(`${last}.`)) path = path.slice(0, path.length - last.length) + number
    else path = path === '' ? number : `${path}.${number}`
    last = number
  }
  return path === '' ? null : path
}
