// Shows the data of the page. Everything that comes from documents reaches the page as text nodes and attributes
// set by name, never as markup. No network, no storage but the chosen language.
;(() => {
  /** @typedef {Record<string, any>} Item */

  const data = JSON.parse(document.getElementById('data')?.textContent ?? '{}')
  /** @type {(fields: string[], rows: any[][]) => Item[]} */
  const unpack = (fields, rows) =>
    rows.map(row => Object.fromEntries(fields.map((field, i) => [field, row[i]])))
  const figures = unpack(data.figureFields, data.figures)
  const comparisons = unpack(data.comparisonFields, data.comparisons)
  const byId = new Map(figures.map(figure => [figure.target_id, figure]))
  /** @type {Item[]} */
  const documents = data.documents

  // ---------- words ----------
  let language = recall() ?? 'vi'
  /** @type {(key: string) => string} */
  const label = key => data.labels[language][key] ?? data.names.topics[key]?.[language] ?? key
  function recall() {
    try {
      return localStorage.getItem('chitieu-language')
    } catch {
      return null // pages opened from disk may have no storage
    }
  }
  /** @param {string} chosen */
  function remember(chosen) {
    try {
      localStorage.setItem('chitieu-language', chosen)
    } catch {}
  }
  const numbers = {
    vi: new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 4 }),
    en: new Intl.NumberFormat('en-US', { maximumFractionDigits: 4 }),
  }
  /** @type {(value: number | null) => string} */
  const number = value =>
    value === null || value === undefined ? '' : numbers[/** @type {'vi'} */ (language)].format(value)
  const bounds = { ge: '≥ ', le: '≤ ', approx: '≈ ' }
  /** @param {Item} figure as it was written */
  const written = figure => {
    if (figure.value_low === null) return label('milestone')
    const low = number(figure.value_low)
    const value = figure.value_low === figure.value_high ? low : `${low} – ${number(figure.value_high)}`
    return `${bounds[/** @type {'ge'} */ (figure.comparator)] ?? ''}${value} ${figure.unit}`.trim()
  }
  /** @param {Item} item */
  const nameOf = item => (language === 'en' && data.names.indicators[item.indicator_id]) || item.indicator
  /** Folded for search: no marks, no case.
   * @param {string} text */
  const fold = text =>
    text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D').toLowerCase()

  // ---------- elements ----------
  /**
   * @param {string} tag
   * @param {Record<string, any>} [attributes] names starting with "on" are listeners; null and false are left out
   * @param {...(Node | string | null | false | undefined)} children
   */
  function make(tag, attributes = {}, ...children) {
    const element = document.createElement(tag)
    for (const [name, value] of Object.entries(attributes)) {
      if (value === null || value === undefined || value === false) continue
      if (name.startsWith('on')) element.addEventListener(name.slice(2), value)
      else element.setAttribute(name, value === true ? '' : value)
    }
    element.append(
      .../** @type {Node[]} */ (
        children.filter(child => child !== null && child !== false && child !== undefined)
      ),
    )
    return element
  }
  /** @param {string} kind */
  const tag = kind => make('span', { class: `tag ${kind}` }, label(kind))
  /** A figure that leads to its sentence.
   * @param {Item | undefined} figure
   * @param {string} [text] */
  const lead = (figure, text) => {
    if (!figure) return make('span', {}, text ?? '')
    return make(
      'button',
      {
        type: 'button',
        class: 'figure',
        'data-target': figure.target_id,
        title: `${label('source')}: ${documentName(documents[figure.document])}`,
        onclick: () => go(`#/figure/${encodeURIComponent(figure.target_id)}`),
      },
      text ?? written(figure),
    )
  }
  /** @param {Item | undefined} of */
  const documentName = of => (of ? [of.type, of.number].filter(Boolean).join(' ') || of.title || of.path : '')

  // ---------- filters ----------
  /** What the user has chosen, kept while views change. @type {Record<string, string>} */
  const chosen = {}
  /**
   * @param {string[]} names of the selects
   * @param {Item[]} items that the options come from
   * @param {(shown: Item[]) => void} show
   * @param {(item: Item) => string} haystack
   */
  function filters(names, items, show, haystack) {
    const count = make('output', { 'aria-live': 'polite' })
    const folded = new Map(items.map(item => [item, fold(haystack(item))]))
    const apply = () => {
      const words = fold(chosen.search ?? '')
        .split(/\s+/)
        .filter(Boolean)
      const shown = items.filter(
        item =>
          names.every(name => !chosen[name] || String(item[name] ?? '') === chosen[name]) &&
          words.every(word => folded.get(item)?.includes(word)),
      )
      count.textContent = `${number(shown.length)} ${label('rows')}`
      show(shown)
    }
    const search = make('input', {
      type: 'search',
      value: chosen.search ?? '',
      placeholder: label('search'),
      'aria-label': label('search'),
      oninput: (/** @type {any} */ event) => {
        chosen.search = event.target.value
        apply()
      },
    })
    const selects = names.map(name => {
      const values = [...new Set(items.map(item => String(item[name] ?? '')).filter(Boolean))].sort((a, b) =>
        a.localeCompare(b, 'vi'),
      )
      if (chosen[name] && !values.includes(chosen[name])) chosen[name] = ''
      const select = make(
        'select',
        {
          onchange: (/** @type {any} */ event) => {
            chosen[name] = event.target.value
            apply()
          },
        },
        make('option', { value: '' }, label('all')),
        ...values.map(value => make('option', { value, selected: chosen[name] === value }, label(value))),
      )
      return make('label', {}, label(name), select)
    })
    queueMicrotask(apply)
    return make('div', { class: 'filters', role: 'search' }, search, ...selects, count)
  }

  const PAGE = 150
  /** Shows the first items, and more on request.
   * @param {Element} into
   * @param {Item[]} items
   * @param {(item: Item) => Node} draw */
  function list(into, items, draw, step = PAGE) {
    into.replaceChildren()
    into.parentElement?.querySelector('.more')?.remove()
    let shown = 0
    const more = make('button', { type: 'button', class: 'more', onclick: () => add() })
    const add = () => {
      into.append(...items.slice(shown, shown + step).map(draw))
      shown = Math.min(items.length, shown + step)
      more.textContent = `${label('more')} (${number(items.length - shown)})`
      more.hidden = shown >= items.length
    }
    add()
    into.after(more)
  }

  /**
   * @param {string[]} heads
   * @param {string} caption
   */
  function table(heads, caption) {
    const body = make('tbody')
    const whole = make(
      'table',
      { 'aria-label': caption },
      make('thead', {}, make('tr', {}, ...heads.map(head => make('th', { scope: 'col' }, label(head))))),
      body,
    )
    return {
      body,
      whole: make('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': caption }, whole),
    }
  }

  // ---------- charts ----------
  /** @type {(period: string | null) => string} periods of one length are joined by a line, others never */
  const length = period =>
    (period ?? '')
      .replace(/^\d{4}/, '')
      .replace(/^-(\d\d)$/, '-month')
      .replace(/^\/\d+/, '/years') || 'year'
  /** A figure stands in the middle of its period. @type {(start: string, end: string) => Date} */
  const middle = (start, end) => new Date((Date.parse(start) + Date.parse(end)) / 2)
  /** @param {Item[]} series */
  function chart(series) {
    /** @type {Item[]} */
    const points = series
      .filter(figure => figure.period_end && figure.low !== null)
      .map(figure => ({
        ...figure,
        at: middle(figure.period_start, figure.period_end),
        since: new Date(figure.period_start),
        until: new Date(figure.period_end),
        length: length(figure.period),
        middle: (figure.low + figure.high) / 2,
        name: `${figure.period}: ${written(figure)} (${label(figure.kind)}${figure.estimated ? `, ${label('estimated')}` : ''})`,
      }))
    if (points.length === 0) return null
    const results = points.filter(point => point.kind === 'result')
    const targets = points.filter(point => point.kind === 'target')
    const unit = points[0].norm_unit ?? points[0].unit
    const lasting = points.filter(point => point.length === '/years')
    const ranges = points.filter(point => point.low !== point.high)
    // @ts-expect-error the chart library stands in the page before this script
    const { Plot } = window
    const svg = Plot.plot({
      width: 420,
      height: 180,
      marginLeft: 56,
      marginRight: 16,
      ariaLabel: `${nameOf(points[0])}: ${points.map(point => point.name).join('; ')}`,
      style: { background: 'transparent', fontSize: '11px', fontFamily: 'inherit' },
      x: { type: 'utc', label: null, nice: true, ticks: 5 },
      y: {
        label: unit,
        grid: true,
        nice: true,
        ticks: 5,
        tickFormat: (/** @type {number} */ value) => compact(value),
      },
      marks: [
        Plot.ruleX(ranges, {
          x: 'at',
          y1: 'low',
          y2: 'high',
          stroke: '#b45309',
          strokeWidth: 5,
          strokeOpacity: 0.35,
        }),
        Plot.ruleY(lasting, {
          x1: 'since',
          x2: 'until',
          y: 'middle',
          stroke: '#b45309',
          strokeDasharray: '4 3',
        }),
        Plot.line(results, { x: 'at', y: 'middle', z: 'length', stroke: '#0b5394', strokeWidth: 1.8 }),
        Plot.dot(targets, {
          x: 'at',
          y: 'middle',
          symbol: 'diamond',
          stroke: '#b45309',
          fill: '#fff',
          r: 5,
          strokeWidth: 2,
          title: 'name',
        }),
        Plot.dot(results, {
          x: 'at',
          y: 'middle',
          fill: '#0b5394',
          r: 4,
          fillOpacity: (/** @type {Item} */ d) => (d.estimated ? 0.55 : 1),
          title: 'name',
        }),
      ],
    })
    svg.setAttribute('role', 'img')
    // the label of the whole says every figure; parts of an image may have none
    for (const part of svg.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label')
    return svg
  }
  /** @param {number} value */
  const compact = value =>
    new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en-US', {
      notation: 'compact',
      maximumFractionDigits: 2,
    }).format(value)

  // ---------- views ----------
  /** Figures of one indicator, place, group, measure and unit. */
  const series = (() => {
    /** @type {Map<string, Item[]>} */
    const groups = new Map()
    for (const figure of figures) {
      if (figure.value_low === null) continue
      const key = JSON.stringify([
        figure.indicator_id,
        figure.place,
        figure.group,
        figure.measure,
        figure.base,
        figure.norm_unit ?? figure.unit,
      ])
      const group = groups.get(key)
      if (group) group.push(figure)
      else groups.set(key, [figure])
    }
    return [...groups.values()].map(group => {
      group.sort((a, b) => String(a.period_end).localeCompare(String(b.period_end)))
      return { ...group[0], members: group, periods: new Set(group.map(figure => figure.period)).size }
    })
  })()

  const views = {
    /** @param {Element} main */
    overview(main) {
      const many = series.filter(one => one.periods > 1).sort((a, b) => b.periods - a.periods)
      const single = series.filter(one => one.periods === 1)
      const cards = make('div', { class: 'cards' })
      const rest = make('div', { class: 'cards' })
      const restHead = make('h2', { class: 'part' }, label('single'))
      /** @param {Item} one */
      const card = one =>
        make(
          'article',
          { class: 'card' },
          make('h2', {}, nameOf(one)),
          make(
            'p',
            {},
            [one.place, one.group, label(one.measure), one.norm_unit ?? one.unit].filter(Boolean).join(' · '),
          ),
          one.periods > 1 && chart(one.members),
          make(
            'ul',
            {},
            ...one.members
              .slice(0, 12)
              .map((/** @type {Item} */ figure) =>
                make(
                  'li',
                  {},
                  make('span', { class: 'when' }, figure.period ?? ''),
                  make('span', { class: 'what' }, lead(figure)),
                  tag(figure.kind),
                ),
              ),
          ),
        )
      main.append(
        filters(
          ['topic', 'place'],
          [...many, ...single],
          shown => {
            list(
              cards,
              shown.filter(one => one.periods > 1),
              card,
              40,
            )
            const alone = shown.filter(one => one.periods === 1)
            restHead.hidden = alone.length === 0
            list(rest, alone, card, 40)
          },
          one =>
            `${one.indicator} ${data.names.indicators[one.indicator_id] ?? ''} ${one.place ?? ''} ${one.group ?? ''}`,
        ),
        make(
          'p',
          { class: 'legend' },
          make('span', { class: 'dot' }),
          label('result'),
          make('span', { class: 'diamond' }),
          label('target'),
        ),
        make('div', {}, cards),
        restHead,
        make('div', {}, rest),
      )
    },
    /** @param {Element} main */
    comparisons(main) {
      const { body, whole } = table(
        ['indicator', 'place', 'from', 'to', 'change', 'verdict', 'basis'],
        label('comparisons'),
      )
      /** @param {Item} row @param {'from' | 'to'} side */
      const side = (row, side) => {
        const figure = byId.get(row[`${side}_target_id`])
        const value = row[`${side}_value`]
        if (value === null && !figure) return make('td', {})
        return make(
          'td',
          { class: 'short' },
          lead(figure, figure ? written(figure) : number(value)),
          ' ',
          make(
            'span',
            { class: 'quiet' },
            `${row[`${side}_period`] ?? ''} ${row[`${side}_kind`] ? label(row[`${side}_kind`]) : ''}`,
          ),
        )
      }
      main.append(
        filters(
          ['place', 'measure', 'verdict', 'basis'],
          comparisons,
          shown =>
            list(body, shown, row =>
              make(
                'tr',
                {},
                make(
                  'td',
                  {},
                  nameOf(row),
                  row.group && make('span', { class: 'quiet' }, ` · ${row.group}`),
                  make('span', { class: 'quiet' }, ` · ${label(row.measure)}`),
                ),
                make('td', {}, row.place ?? ''),
                side(row, 'from'),
                side(row, 'to'),
                make(
                  'td',
                  { class: 'number' },
                  row.change === null
                    ? ''
                    : `${row.change > 0 ? '+' : ''}${number(row.change)}${row.norm_unit === '%' ? ` ${label('points')}` : ''}`,
                  row.change_pct === null || row.norm_unit === '%'
                    ? null
                    : make(
                        'span',
                        { class: 'quiet' },
                        ` (${row.change_pct > 0 ? '+' : ''}${number(Math.round(row.change_pct * 100) / 100)} %)`,
                      ),
                ),
                make('td', { class: 'short' }, tag(row.verdict)),
                make(
                  'td',
                  { class: 'quiet' },
                  label(row.basis),
                  row.territory_changed && ` · ${label('territory')}: ${row.territory_changed}`,
                ),
              ),
            ),
          row =>
            `${row.indicator} ${data.names.indicators[row.indicator_id] ?? ''} ${row.place ?? ''} ${row.group ?? ''} ${row.from_period} ${row.to_period}`,
        ),
        make('div', {}, whole),
      )
      if (data.checks.length > 0) {
        const disagreements = table(['indicator', 'from', 'to', 'warnings'], label('disagree'))
        main.append(make('h2', { class: 'part' }, label('disagree')), disagreements.whole)
        for (const [, first, second, message] of data.checks)
          disagreements.body.append(
            make(
              'tr',
              {},
              make('td', {}, byId.has(first) ? nameOf(/** @type {Item} */ (byId.get(first))) : ''),
              make('td', {}, lead(byId.get(first))),
              make('td', {}, lead(byId.get(second))),
              make('td', { class: 'quiet' }, message),
            ),
          )
      }
    },
    /** @param {Element} main */
    figures(main) {
      const { body, whole } = table(
        ['indicator', 'value', 'kind', 'period', 'place', 'measure', 'document', 'confidence'],
        label('figures'),
      )
      main.append(
        filters(
          ['topic', 'kind', 'measure', 'place', 'period'],
          figures,
          shown =>
            list(body, shown, figure =>
              make(
                'tr',
                {},
                make(
                  'td',
                  {},
                  nameOf(figure),
                  figure.group && make('span', { class: 'quiet' }, ` · ${figure.group}`),
                ),
                make('td', { class: 'number' }, lead(figure)),
                make(
                  'td',
                  {},
                  tag(figure.kind),
                  figure.estimated && make('span', { class: 'quiet' }, ` ${label('estimated')}`),
                ),
                make('td', { class: 'short' }, figure.period ?? ''),
                make('td', {}, figure.place ?? ''),
                make('td', {}, label(figure.measure)),
                make('td', {}, documentName(documents[figure.document])),
                make('td', { class: 'number' }, number(Math.round(figure.confidence * 100) / 100)),
              ),
            ),
          figure =>
            `${figure.indicator} ${data.names.indicators[figure.indicator_id] ?? ''} ${figure.place ?? ''} ${figure.group ?? ''} ${figure.period ?? ''} ${documentName(documents[figure.document])}`,
        ),
        make('div', {}, whole),
      )
    },
    /** @param {Element} main */
    documents(main) {
      const { body, whole } = table(
        ['document', 'issuer', 'issued', 'period', 'figures', 'quality', 'warnings'],
        label('documents'),
      )
      main.append(
        filters(
          [],
          documents,
          shown =>
            list(body, shown, item =>
              make(
                'tr',
                {},
                make(
                  'td',
                  {},
                  make(
                    'button',
                    {
                      type: 'button',
                      class: 'figure',
                      onclick: () => go(`#/document/${encodeURIComponent(item.id)}`),
                    },
                    documentName(item),
                  ),
                  make('div', { class: 'quiet' }, item.path),
                ),
                make('td', {}, item.issuer ?? ''),
                make('td', { class: 'short' }, item.issued ?? ''),
                make('td', { class: 'short' }, item.period ?? ''),
                make('td', { class: 'number' }, number(counts.get(documents.indexOf(item)) ?? 0)),
                make(
                  'td',
                  { class: 'number' },
                  item.quality === null ? '' : number(Math.round(item.quality * 1000) / 1000),
                ),
                make('td', { class: 'quiet' }, item.warnings ?? ''),
              ),
            ),
          item =>
            `${documentName(item)} ${item.issuer ?? ''} ${item.title ?? ''} ${item.path} ${item.period ?? ''}`,
        ),
        make('div', {}, whole),
      )
    },
  }
  /** @type {Map<number, number>} figures of a document */
  const counts = new Map()
  for (const figure of figures) counts.set(figure.document, (counts.get(figure.document) ?? 0) + 1)

  // ---------- source ----------
  /** Parts a unit's text at the bounds of figures and corrections.
   * @param {Item} unit
   * @param {Item[]} marked figures of the unit
   * @param {string | null} target the figure that was asked for */
  function unitText(unit, marked, target) {
    const spans = marked.filter(figure => figure.from !== null)
    const mended = unit.c ?? []
    const cuts = [
      ...new Set([
        0,
        unit.t.length,
        ...spans.flatMap(figure => [figure.from, figure.to]),
        ...mended.flatMap((/** @type {any} */ [at, size]) => [at, at + size]),
      ]),
    ]
      .filter(cut => cut >= 0 && cut <= unit.t.length)
      .sort((a, b) => a - b)
    /** @type {Node[]} */
    const parts = []
    cuts.forEach((cut, i) => {
      for (const [at, size, before] of mended)
        if (size === 0 && at === cut)
          parts.push(make('span', { class: 'mended', title: `${label('removed')}: ${before}` }, '⌫'))
      const next = cuts[i + 1]
      if (next === undefined || next === cut) return
      /** @type {Node} */
      let node = document.createTextNode(unit.t.slice(cut, next))
      const repair = mended.find(
        (/** @type {any} */ [at, size]) => size > 0 && at <= cut && next <= at + size,
      )
      if (repair) node = make('span', { class: 'mended', title: `${label('readAs')}: ${repair[2]}` }, node)
      const inside = spans.filter(figure => figure.from <= cut && next <= figure.to)
      if (inside.length > 0) {
        const isChosen = inside.some(figure => figure.target_id === target)
        node = make(
          'mark',
          {
            class: isChosen ? 'chosen' : null,
            title: inside
              .map(figure => `${nameOf(figure)}: ${written(figure)}, ${figure.period ?? ''}`)
              .join('\n'),
          },
          node,
        )
      }
      parts.push(node)
    })
    return parts
  }

  /** @param {Item} item @param {Item | null} figure */
  function source(item, figure) {
    /** @type {Map<number, Item[]>} */
    const own = new Map()
    const at = documents.indexOf(item)
    for (const one of figures)
      if (one.document === at && one.unitIndex !== null)
        own.set(one.unitIndex, [...(own.get(one.unitIndex) ?? []), one])
    const target = figure?.target_id ?? null
    const facts = figure
      ? [
          ['indicator', nameOf(figure)],
          ['value', written(figure)],
          ['kind', label(figure.kind) + (figure.estimated ? ` (${label('estimated')})` : '')],
          ['measure', label(figure.measure) + (figure.base ? `: ${figure.base}` : '')],
          ['period', figure.period],
          ['place', figure.place],
          ['group', figure.group],
          ['confidence', number(Math.round(figure.confidence * 100) / 100)],
        ]
      : [
          ['number', item.number],
          ['issuer', item.issuer],
          ['issued', item.issued],
          ['period', item.period],
          ['warnings', item.warnings],
        ]
    const panel = make(
      'aside',
      { 'aria-label': label('source'), tabindex: '-1' },
      make(
        'div',
        { class: 'top' },
        make('h2', {}, documentName(item)),
        make('button', { type: 'button', class: 'close', onclick: () => go(`#/${view}`) }, label('close')),
      ),
      make(
        'dl',
        {},
        ...facts
          .filter(([, value]) => value)
          .flatMap(([name, value]) => [
            make('dt', {}, label(/** @type {string} */ (name))),
            make('dd', {}, value),
          ]),
      ),
      item.whole ? null : make('p', { class: 'quiet' }, label('partial')),
      make(
        'div',
        { class: 'text', lang: 'vi' },
        ...item.units.map((/** @type {Item} */ unit, /** @type {number} */ index) =>
          make(
            'p',
            { class: [unit.k, figure?.unitIndex === index ? 'here' : ''].join(' ').trim() },
            ...unitText(unit, own.get(index) ?? [], target),
          ),
        ),
      ),
    )
    panel.addEventListener('keydown', event => {
      if (event.key === 'Escape') go(`#/${view}`)
    })
    return panel
  }

  // ---------- frame ----------
  let view = 'overview'
  /** @type {Element | null} the element to return to when the source is closed */
  let opener = null
  const main = make('main', { id: 'content', tabindex: '-1' })
  const frame = make('div', { class: 'frame' }, main)
  const head = make('header')

  function drawHead() {
    head.replaceChildren(
      make(
        'div',
        { class: 'brand' },
        make('h1', {}, label('title')),
        make(
          'span',
          { class: 'counts' },
          `${number(documents.length)} ${label('documents').toLowerCase()} · ${number(figures.length)} ${label('figures').toLowerCase()} · ${number(comparisons.length)} ${label('comparisons').toLowerCase()}`,
          data.left ? ` — ${label('left')}` : null,
        ),
        make(
          'button',
          {
            type: 'button',
            class: 'language',
            lang: language === 'vi' ? 'en' : 'vi',
            onclick: () => {
              language = language === 'vi' ? 'en' : 'vi'
              remember(language)
              drawn = ''
              draw()
            },
          },
          label('language'),
        ),
      ),
      make(
        'nav',
        { 'aria-label': label('title') },
        ...Object.keys(views).map(name =>
          make('a', { href: `#/${name}`, 'aria-current': view === name ? 'page' : null }, label(name)),
        ),
      ),
    )
  }

  let drawn = ''
  /** @param {string} hash */
  const go = hash => {
    if (location.hash === hash) draw()
    else location.hash = hash
  }
  function draw() {
    const [name = '', id = ''] = location.hash.replace(/^#\//, '').split('/').map(decodeURIComponent)
    if (Object.hasOwn(views, name)) view = name
    document.documentElement.lang = language
    document.title = label('title')
    drawHead()
    if (drawn !== view) {
      main.replaceChildren()
      views[/** @type {'overview'} */ (view)](main)
      drawn = view
      scrollTo(0, 0)
    }
    const open = frame.querySelector('aside')
    const figure = name === 'figure' ? byId.get(id) : undefined
    const item = figure
      ? documents[figure.document]
      : name === 'document'
        ? documents.find(one => one.id === id)
        : undefined
    if (!item) {
      open?.remove()
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus()
      opener = null
      return
    }
    if (!open) opener = document.activeElement
    const panel = source(item, figure ?? null)
    if (open) open.replaceWith(panel)
    else frame.append(panel)
    panel.focus({ preventScroll: true })
    const here = panel.querySelector('.here')
    // not scrollIntoView, which would move the page behind the panel too
    if (here instanceof HTMLElement) panel.scrollTop = here.offsetTop - panel.clientHeight / 2
  }

  document.body.append(
    make(
      'a',
      {
        class: 'skip',
        href: '#content',
        onclick: (/** @type {Event} */ event) => {
          event.preventDefault()
          main.focus()
        },
      },
      label('skip'),
    ),
    head,
    frame,
  )
  addEventListener('hashchange', draw)
  draw()
})()
