/** What an English clause says around a figure: its subject, its verb, whether it is aimed at, whether it falls. */
import type { Rule } from '../../language/rule.ts'

const rule = (
  id: string,
  shape: string,
  pattern: RegExp,
  examples: readonly string[],
  notExamples: readonly string[],
): Rule => ({ id, shape, pattern, examples, notExamples })

/** Words that tell a change upwards or downwards of what stands before a figure. */
export const UP = rule(
  'en-up',
  '<rises>',
  /\b(?:grew|grow(?:s|n|ing|th)?|rose|ris(?:e|es|en|ing)|increas(?:e|es|ed|ing)|up(?!\s+to)|surg(?:e|ed|ing)|expan(?:d|ds|ded|ding|sion)|gain(?:s|ed)?|jump(?:ed)?|climb(?:ed)?|soar(?:ed)?|rais(?:e|es|ed|ing)|higher|boost(?:ed|ing)?)\b/gi,
  ['grew by ', 'an increase of ', ', up ', 'to raise exports by '],
  ['reached up to ', 'stood at '],
)
export const DOWN = rule(
  'en-down',
  '<falls>',
  /\b(?:fell|fall(?:s|en|ing)?|declin(?:e|es|ed|ing)|drop(?:s|ped|ping)?|decreas(?:e|es|ed|ing)|down|contract(?:ed|ing|ion)|shr(?:ank|ink|unk|inking)|reduc(?:e|es|ed|ing|tion)|cut(?:ting|s)?|lower(?:ed|ing)?(?!\s+than)|plung(?:e|ed)|slump(?:ed)?)\b/gi,
  ['fell by ', 'contracted ', 'Reduce the poverty rate by ', ', down '],
  ['lower than ', 'grew by '],
)
/** What was aimed at, ordered or foreseen. */
export const AIMED = rule(
  'en-aimed',
  '<aims>',
  /\b(?:aim(?:s|ed|ing)?|target(?:s|ed|ing)?|plan(?:s|ned)?(?=\s+(?:to|at|of|for)\b)|expect(?:s|ed)?|striv(?:e|es|ing)|will|shall|should|must|need(?:s)?\s+to|(?:is|are|be|has|have)\s+to|seek(?:s)?|intend(?:s)?|goal|objective|forecast|foresee(?:n|s)|project(?:ed)|anticipated|envisage[sd]?|set\s+to|so\s+that|in\s+order\s+to|(?<!estimated\s)to\s+(?:reach|achieve|attain|increase|raise|reduce|create|build|ensure|maintain|be|have|bring|cut|attract|lift|meet|complete|disburse)|ensure|strive)\b/gi,
  ['aims to ', 'is projected to reach ', 'shall reach ', 'To create jobs for ', 'target of '],
  ['reached ', '75 new projects', 'investment plan'],
)
/** What came true. */
export const REACHED = rule(
  'en-reached',
  '<reached>',
  /\b(?:grew|rose|increased|reached|stood|amounted|totall?ed|fell|declined|dropped|decreased|recorded|was|were|had|has(?!\s+to)|have(?!\s+to)|attained|achieved|hit|estimated|accounted|accounts|surged|contracted|expanded|averaged|exceeded|surpassed|remained|attracted|created|collected|lost|met|accelerated|slowed|eased|climbed|jumped|improved|narrowed|widened|welcomed|built|completed|disbursed|issued|granted|earned|represented|made\s+up|reduced|raised|cut|brought|generated|produced|covered|supported|helped|escaped|benefited|became|received|took|declared|down|up)\b/gi,
  ['grew by ', 'stood at ', 'was estimated at ', 'an economy that averaged '],
  ['will reach ', 'aims to '],
)
const VERB =
  /\b(?:grew|grow[s]?|rose|rises?|increase[sd]?|reach(?:ed|es)?|st(?:ood|ands?)|amount(?:ed|s)|total(?:l?ed|s)|fell|falls|decline[sd]?|drop(?:s|ped)|decrease[sd]?|recorded|was|were|is|are|be|been|will|shall|should|must|can|may|has|have|had|attain(?:ed|s)?|achieve[sd]?|hit|estimated|account(?:ed|s)?|surged?|contract(?:ed|s)|expand(?:ed|s)|average[sd]|exceed(?:ed|s)?|surpass(?:ed|es)?|remain(?:ed|s)?|attracted|created|collected|accelerated|slowed|eased|climbed|jumped|improved|narrowed|widened|welcomed|completed|disbursed|represent(?:ed|s)|made|makes?|reduce[sd]|raised|down|up|to\s+(?:be|reach|remain|increase|rise|fall|grow|decline|exceed|attain|achieve)|expected|projected|forecast|targeted|planned|aims?|plans?|strives?|seeks?|increasing|rising|growing|falling|declining|reaching|bringing|accounting|equal|equivalent|compared)\b|[:=]/i
const TRANSITIVE =
  /\b(?:increas(?:e|ed|ing)|rais(?:e|ed|ing)|reduc(?:e|ed|ing)|cut(?:ting)?|lower(?:ed|ing)?|bring(?:ing)?|brought|lift(?:ed|ing)?|keep(?:ing)?|kept|maintain(?:ed|ing)?|expand(?:ed|ing)?|boost(?:ed|ing)?|push(?:ed|ing)?|hold(?:ing)?|decreas(?:e|ed|ing))\s+(?:the\s+|its\s+|their\s+)?((?!(?:by|to|at|from|in|of|on|over|about|nearly|than)\b)[\p{L}(][^,;:]*?)\s+(?:by|to|at|below|above|under|from|within|of)\b[^,;]*$/iu
const FOR =
  /\b(?:to\s+)?(?:create|provide|build|train|support)\w*\s+((?:[a-z-]+\s+){1,4}for)\s+(?:at least|over|more than|about|nearly|some|around|approximately|up to)?\s*$/i
const OF =
  /(?:^|[\s,])((?:total|average|registered|estimated|annual|state|export|import|capital|investment|revenue|budget|[a-z-]+)(?:\s+[a-z-]+){0,4})\s+(?:of|at|worth)\s+(?:(?:at least|over|more than|about|nearly|some|around|approximately)\s+)?$/i
const LEAD =
  /^(?:[\s,;:–—(-]+|(?:and|while|whereas|with|but|or|yet|of\s+which|of\s+whom|in\s+which|among\s+which|including|in\s+particular|meanwhile|however|as\s+a\s+result|similarly|specifically|the\s+same\s+year|as\s+well\s+as|respectively|year[\s-]on[\s-]year|year[\s-]over[\s-]year|per\s+year|so\s+that|which|that)\b|(?:in|by|at|during|for|over|of|compared\s+(?:to|with)|against|than(?:\s+in)?|from|since|throughout|until)\s+(?:the\s+)?(?:(?:same|corresponding|previous)\s+period(?:\s+(?:of|in))?\s*)?(?:last\s+year|this\s+year|next\s+year|(?:end|beginning|year|period|course)\s+(?:of\s+)?)?\u0001|(?:over|than|from|compared\s+(?:to|with))\s+(?:the\s+)?(?:last|previous|same)\s+(?:year|period)(?:\s+last\s+year)?|\u0001(?:\s+period)?)\s*/i
/** Who acts, whose acts a figure measures: the figure is not of "the province". */
const ACTOR =
  /^(?:the\s+)?(?:whole\s+)?(?:(?:[\p{L}-]+\s+){0,3}(?:province|city|country|government|committee|council|department|departments|ministry|ministries|sectors?|localit(?:y|ies)|authorit(?:y|ies)|districts?|agenc(?:y|ies)|region|nation|bank|board|leaders?)(?:\s+of\s+.*)?|it|they|we|he|she|viet\s?nam|who)$/iu
const CHANGE_NOUN =
  /^(?:an?|the|its|their)?\s*(?:(?:year-on-year|annual|sharp|slight|strong|average|further|equal|equivalent)\s+)*(?:increase|decrease|rise|fall|decline|reduction|drop|gain|share|target|plan|goal|rate|total|level|figure|estimate|average|result|peak|maximum|minimum)s?$/i

/** A phrase without what stands before and behind a noun phrase: connectors, periods, articles. */
function nounPhrase(text: string): string {
  let phrase = text
  for (let before = ''; before !== phrase; ) {
    before = phrase
    phrase = phrase.replace(LEAD, '')
  }
  return phrase
    .replace(/^\(?(?:\d+|[a-z])[.)]\s+/i, '')
    .replace(/^(?:the|an?|its|their|all|about|nearly|over|only|also)\s+/i, '')
    .replace(/\u0001.*$/s, '')
    .replace(
      /(?:\s+(?:of|in|by|at|for|from|and|or|to|with|the|about|nearly|over|some|around|approximately|roughly|at\s+least|more\s+than|less\s+than|only|also|currently|there))+\s*$/i,
      '',
    )
    .replace(
      /\s+(?:of|in)\s+(?:the\s+)?(?:whole\s+)?(?:(?:[A-Z][\p{L}]*\s+){1,4}(?:province|city)|province|country)$/u,
      '',
    )
    .replace(/[\s,;:.()–-]+$/u, match => (match.includes(')') && phrase.includes('(') ? ')' : ''))
    .trim()
}

interface Said {
  /** What the words before a figure measure; '' where they name nothing. */
  readonly subject: string
  /** Whether the phrase is that of a verb ("increase GRDP by"), which is stronger than a noun after the figure. */
  readonly strong: boolean
  /** Whether the subject only acts: "The province attracted …". */
  readonly actor: boolean
}

/** The noun phrase that the words before a figure measure. Periods in `gap` are masked with U+0001. */
export function subjectIn(gap: string): Said {
  const none = { subject: '', strong: false, actor: false }
  const transitive = TRANSITIVE.exec(gap)
  if (transitive) {
    const subject = nounPhrase(transitive[1]!)
    if (/\p{L}{2}/u.test(subject)) return { subject, strong: true, actor: false }
  }
  const made = FOR.exec(gap)
  if (made) return { subject: made[1]!, strong: false, actor: true }
  const whole = gap.replace(/^.*;/s, '')
  let lead = whole.replace(/^[^()]*\)/, '').replace(TAIL, '')
  for (let before = ''; before !== lead; ) {
    before = lead
    lead = lead.replace(LEAD, '').replace(/^\(?(?:\d+(?:\.\d+)*|[a-z])[.)]\s+/i, '')
  }
  if (AGAINST.test(lead)) return none
  const verb = VERB.exec(lead)
  const head = nounPhrase(verb ? lead.slice(0, verb.index) : lead)
  const actor = ACTOR.test(head)
  if (actor || head === '' || !verb) {
    const of = OF.exec(lead)
    const noun = of ? nounPhrase(of[1]!.replace(/^.*\b(?:with|and|to|a|an|the|of)\s+(?=\S)/i, '')) : ''
    if (
      noun &&
      !CHANGE_NOUN.test(noun) &&
      !/^(?:up|down|than|below|above|compared)\b/i.test(noun) &&
      !/^\w+ed\b/i.test(noun.replace(REGISTERED, ''))
    )
      return { subject: noun, strong: true, actor: false }
  }
  if (actor) return { subject: head, strong: false, actor: true }
  if (head.length < 3 || !/\p{L}{3}/u.test(head) || CHANGE_NOUN.test(head) || PARTICLE.test(head)) return none
  return { subject: head, strong: false, actor: false }
}
/** "lower than the national average of": what the subject is held against. */
const AGAINST =
  /^(?:(?:lower|higher|more|less|fewer|slower|faster)\s+)?than\b|^(?:below|above|against|compared)\b/i
const REGISTERED = /^(?:registered|estimated|disbursed|invested|planned|unemployed|increased)\s/i
/** What belongs to the figure before: " of the plan and", " in rural areas,". */
const TAIL =
  /^\s+(?:of|in|on|for)\s(?!which|whom|particular)[^,;\u0001]*?(?:[,;]|\b(?:and|while|whereas|but)\b)(?=.*\p{L}{2})/iu
const PARTICLE =
  /^(?:up|down|to|from|by|below|above|equal|equivalent|higher|lower|an?\s+(?:increase|decrease)|at|between|over|reach|increase|reduce|create|build|strive|ensure|disburse|attract)\b|\b(?:target|plan|goal)\s*$/i

/** The noun phrase right of a figure, up to the end of its clause. Periods are masked. */
export function phraseAfter(after: string): string {
  if (/^\s*(?:with|worth|while|and|or|but|at|compared|up|down)\b/i.test(after)) return ''
  const words = nounPhrase(
    (/^[^,;:.()]*/.exec(after)?.[0] ?? '')
      .replace(/^\s*of\s+/i, '')
      .replace(
        /\s+(?:by|in|at|before|during|from|over|compared|up|down|to\s+(?!meet|have|be))\s*(?:the\s+)?(?:end\s+of\s+)?\u0001.*$/is,
        '',
      ),
  )
  return words
    .replace(/\s+(?:with|worth)\s+(?:an?\s+)?(?:total|registered|combined|average|estimated)\b.*$/i, '')
    .split(/\s+/)
    .slice(0, 14)
    .join(' ')
}

/** The last match of a rule in a text, as the offset after it; -1 where there is none. */
export function lastOf({ pattern }: Rule, text: string): number {
  let last = -1
  for (const match of text.matchAll(pattern)) last = match.index + match[0].length
  return last
}
