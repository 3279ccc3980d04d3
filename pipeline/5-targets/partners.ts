/**
 * What figures of trade and investment are of, where a sentence names only the partner: "Ba Lan đạt 5 tỷ USD" in a
 * report on imports of phones is "kim ngạch nhập khẩu điện thoại từ Ba Lan". Topic and goods are those told last.
 */
import type { Attached } from './attach.ts'
import { type PartnerTopic, partnerFill, partnerTopics, partnerWords } from './grammar/partners.ts'
import type { Sentence } from './sentence.ts'

const all = (pattern: RegExp): RegExp => new RegExp(pattern, 'giu')
const TOPICS = Object.values(partnerTopics).map(topic => ({ topic, pattern: all(topic.pattern) }))
const REGIONS = all(partnerWords.region.pattern)

/** Partners named together, over tokens [first, last): "Ý và Áo". */
interface Partners {
  readonly first: number
  readonly last: number
}

/** A figure that was read as one of a partner: its name before and after, for those that inherit it. */
interface Renamed {
  readonly was: string
  readonly is: string
  readonly partner: string
}

export class PartnerTrade {
  #topic: PartnerTopic | null = null
  #goods = ''
  /** Names given since the last heading: a figure may inherit any of them. */
  readonly #told = new Set<string>()
  /** The partner told last, where nothing else was told after it. */
  #last: Renamed | null = null

  /** Goods that are traded were told of one by one before: "xuất khẩu một số mặt hàng giảm. Trong đó, chè đạt 2 tỷ USD". */
  #listed = false

  /** A heading begins anew with the goods. */
  open(): void {
    this.#listed = false
    this.#goods = ''
    this.#last = null
    this.#told.clear()
  }

  /** Takes what a sentence says of the topic. */
  see(text: string): void {
    this.#topic = topicBefore(text) ?? this.#topic
    this.#listed =
      partnerWords.listOfGoods.in(text) || (this.#listed && partnerWords.goesOnWithGoods.in(text))
  }

  /** "chè đạt 2 tỷ USD, tăng 3%" among the goods of a list: their amount and flow, for all that are of them. */
  #ofGoods(
    sentence: Sentence,
    row: Attached,
    beside: readonly Partners[],
    before: Renamed | null,
  ): Renamed | null {
    const was = row.indicator
    if (before && row.source !== 'left' && was.startsWith(before.was)) {
      row.indicator = before.is + was.slice(before.was.length)
      if (row.subject === was) row.subject = row.indicator
      return before
    }
    if (row.measure !== 'level' || row.source !== 'left' || beside.length > 0 || row.bracket >= 0) return null
    if (!partnerWords.reached.in(row.chainText) || was.split(' ').length > LONGEST_MEMBER) return null
    if (partnerWords.noGoods.in(was) || partnerWords.noMember.in(was) || topicBefore(was) !== null)
      return null
    const head = sentence.text.slice(0, sentence.tokens.start[row.left])
    if (!this.#listed && !partnerWords.listOfGoods.in(head)) return null
    const topic = topicBefore(head) ?? this.#topic
    if (topic !== partnerTopics.import && topic !== partnerTopics.export) return null
    const is = `${amountOf(topic, row, '')} ${topic.noun} ${was}`
    row.indicator = row.subject = is
    return { was, is, partner: '' }
  }

  /** Names the figures of a sentence that are of a partner alone; remembers the goods of the others. */
  name(sentence: Sentence, rows: readonly Attached[]): void {
    if (rows.length === 0 || (this.#topic === null && topicBefore(sentence.text) === null)) return
    if (!rows.some(row => isTraded(sentence, row))) {
      this.#last = null
      return
    }
    const partners = partnersIn(sentence)
    // what the sentence before told of a partner is inherited too
    let renamed: Renamed | null = this.#last && { ...this.#last, was: this.#last.is }
    this.#last = null
    let from = 0
    let here = false
    let member: Renamed | null = null
    for (const row of rows) {
      if (!isTraded(sentence, row)) continue
      const beside = partners.filter(one => one.first >= from && one.last <= row.figure.first)
      if (row.bracket < 0) from = row.figure.end
      member = this.#ofGoods(sentence, row, beside, member)
      if (member) continue
      const next =
        this.#beside(sentence, row, beside, renamed) ??
        inherit(row, renamed) ??
        thisOne(sentence, row, beside[beside.length - 1], renamed) ??
        this.#again(sentence, row, renamed, here)
      if (next) this.#last = renamed = next
      if (next) here = true
      else if (row.bracket < 0) {
        this.#last = renamed = null
        this.#remember(sentence, row)
      }
    }
  }

  /** A figure whose own words name a partner and nothing else. */
  #beside(
    sentence: Sentence,
    row: Attached,
    beside: readonly Partners[],
    renamed: Renamed | null,
  ): Renamed | null {
    const last = beside[beside.length - 1]
    if (!last) return null
    const { tokens, text } = sentence
    const after = text.slice(tokens.end[last.last - 1]!, tokens.start[row.figure.first]!)
    const ranked = beside.length === 1 ? partnerWords.ranks.pattern.exec(after) : null
    const partner = sentence.slice(last.first, last.last)
    // "kim ngạch của thị trường lớn nhất Ba Lan": what was spoken of, with the next partner behind it
    const carried = this.#carried(row.indicator, renamed)
    const goesOn = carried !== ''
    const own = row.indicator.slice(carried.length)
    if (!ranked && !saysOnly(own, partner)) return null
    if (!ranked && !own.includes(partner)) return null
    const next = this.#rename(sentence, row, partner, { goods: ranked?.[1], anew: goesOn })
    return next && goesOn ? { ...next, was: carried } : next
  }

  /** The name of an earlier partner that an indicator opens with, '' where it opens with none. */
  #carried(indicator: string, renamed: Renamed | null): string {
    if (renamed && renamed.was !== '' && indicator.startsWith(`${renamed.was} `)) return renamed.was
    for (const name of this.#told) if (indicator.startsWith(`${name} `)) return name
    return ''
  }

  /** "và có mức tăng lớn nhất với 2 tỷ USD": of the partner before. */
  #again(sentence: Sentence, row: Attached, renamed: Renamed | null, here: boolean): Renamed | null {
    if (renamed === null || row.indicator === '') return null
    const { indicator } = row
    // "Tổng kim ngạch xuất khẩu": of all partners
    if (!here || startsMeasure(indicator) || !saysOnly(indicator, renamed.partner)) return null
    return this.#rename(sentence, row, renamed.partner)
  }

  #rename(
    sentence: Sentence,
    row: Attached,
    partner: string,
    told: { readonly goods?: string | undefined; readonly anew?: boolean } = {},
  ): Renamed | null {
    const at = sentence.tokens.start[row.figure.first]!
    const topic = topicBefore(sentence.text, at) ?? this.#topic ?? topicBefore(sentence.text)
    if (topic === null) return null
    if (told.goods !== undefined) this.#goods = told.goods.trim()
    const goods = topic === partnerTopics.investment ? '' : this.#goods
    const was = row.indicator
    // "kim ngạch xuất khẩu của Việt Nam sang thị trường Ý" has all words
    if (!told.anew && startsMeasure(was) && was.includes(partner)) return { was, is: was, partner }
    const is = [amountOf(topic, row, told.anew ? row.chainText : was), topic.noun, goods, topic.of, partner]
      .filter(Boolean)
      .join(' ')
    row.indicator = row.subject = is
    this.#told.add(is)
    return { was, is, partner }
  }

  /** "phân bón đạt 2 tỷ USD": the goods of the partners after it. */
  #remember(sentence: Sentence, row: Attached): void {
    if (row.measure !== 'level' || !/^(?:left|member|owner)$/.test(row.source)) return
    const { goodsHead, goodsTail, noGoods } = partnerWords
    const goods = row.indicator.replace(goodsHead.pattern, '').replace(goodsTail.pattern, '').trim()
    if (noGoods.in(goods) || goods.split(' ').length > LONGEST) return
    const topic = topicBefore(sentence.text, sentence.tokens.start[row.figure.first]!) ?? this.#topic
    if (topic !== null) this.#goods = goods
  }
}

/** "Với thị trường Ý, …, kim ngạch sang thị trường này": the partner named before the figure, else the one told last. */
function thisOne(
  sentence: Sentence,
  row: Attached,
  beside: Partners | undefined,
  renamed: Renamed | null,
): Renamed | null {
  const partner = beside ? sentence.slice(beside.first, beside.last) : renamed?.partner
  if (partner === undefined) return null
  const was = row.indicator
  const is = was.replace(partnerWords.thisMarket.pattern, partner)
  if (is === was) return null
  row.indicator = row.subject = is
  return { was, is, partner }
}

/** "…, tăng 3%": of the partner of the figure before. */
function inherit(row: Attached, renamed: Renamed | null): Renamed | null {
  if (renamed === null || renamed.was === '' || !row.indicator.startsWith(renamed.was)) return null
  if (row.source !== 'inherited' && !row.source.startsWith('bracket')) return null
  row.indicator = renamed.is + row.indicator.slice(renamed.was.length)
  return renamed
}

/** "kim ngạch xuất khẩu", "nhập khẩu". */
const startsMeasure = (indicator: string): boolean => partnerWords.flowFirst.in(indicator)

/** Words of the longest name of goods that are told one by one. */
const LONGEST_MEMBER = 8

/** Words of the longest name of goods. */
const LONGEST = 14

/** Words of every topic: the cheap test before their patterns. */
const MAY_HAVE_TOPIC = /khẩu|vốn |kim ngạch|fdi|xnk|[nx]k(?!\p{L})/iu

/** The topic named last before `at`. */
function topicBefore(text: string, at = text.length): PartnerTopic | null {
  if (!MAY_HAVE_TOPIC.test(text)) return null
  let found: PartnerTopic | null = null
  let best = -1
  for (const { topic, pattern } of TOPICS)
    for (const match of text.matchAll(pattern))
      if (match.index < at && match.index > best) [best, found] = [match.index, topic]
  return found
}

/** Whether a figure may be of trade: money, a weight or a percentage, and no rate. */
function isTraded(sentence: Sentence, { figure }: Attached): boolean {
  if (figure.unitClass === 'percent') return true
  if (figure.unitClass !== 'measured' || figure.unitEntry === null) return false
  return (
    partnerWords.tradeUnit.in(figure.unitEntry.phrase) &&
    !sentence.slice(figure.unitFirst, figure.unitLast).includes('/')
  )
}

/** Whether a name has no noun but the partner's. */
function saysOnly(indicator: string, partner: string): boolean {
  const rest = indicator.replace(partner, ' ').toLowerCase()
  return (rest.match(/[\p{L}\p{N}]+/gu) ?? []).every(word => partnerFill.says.has(word) || /^\d$/.test(word))
}

/** The noun that measures: that which the words name, else by the unit. */
function amountOf(topic: PartnerTopic, { figure }: Attached, words: string): string {
  if (topic === partnerTopics.investment) return ''
  const named = partnerWords.wordOfAmount.pattern.exec(words)?.[1]
  if (named) return named.toLowerCase()
  return /^(?:tấn|lít|m3|kg)$/.test(figure.unitEntry?.phrase ?? '') ? 'lượng' : 'kim ngạch'
}

/** Partners of a sentence in order; those with nothing but a comma or "và" between them are one. */
function partnersIn(sentence: Sentence): Partners[] {
  const { tokens } = sentence
  const found: Partners[] = sentence.countries.map(({ mention }) => mention)
  for (const match of sentence.text.matchAll(REGIONS)) {
    const first = tokens.start.indexOf(match.index)
    if (first < 0 || found.some(one => one.first <= first && first < one.last)) continue
    let last = first + 1
    while (last < tokens.length && tokens.start[last]! < match.index + match[0].length) last++
    found.push({ first, last })
  }
  const open = found.filter(one => !isAlone(sentence, one))
  open.sort((a, b) => a.first - b.first)
  const groups: Partners[] = []
  for (const one of open) {
    const before = groups[groups.length - 1]
    const between = before ? sentence.slice(before.last, one.first) : ''
    if (before && JOINS.test(between)) groups[groups.length - 1] = { first: before.first, last: one.last }
    else groups.push(one)
  }
  return groups
}

const JOINS = /^(?:,|và|–|-)$/

/** "dự án A (Ba Lan)": whose a thing is, alone in brackets. */
const isAlone = ({ tokens }: Sentence, { first, last }: Partners): boolean =>
  tokens.text[first - 1] === '(' && tokens.text[last] === ')'
