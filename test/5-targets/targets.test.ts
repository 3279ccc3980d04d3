import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import stage from '../../pipeline/5-targets.ts'
import { defaultOptions, type Model } from '../../pipeline/stage.ts'
import { type Row, rowOf } from '../../pipeline/tables.ts'

const models = new Map<string, unknown>()
const context = {
  options: defaultOptions,
  models: {
    get<T>(model: Model<T>): T {
      if (!models.has(model.name))
        models.set(
          model.name,
          model.parse(file => readFileSync(file)),
        )
      return models.get(model.name) as T
    },
  },
  engines: 1,
  recognise: () => Promise.reject(new Error('no images here')),
}

const document = (given: Partial<Row<'documents'>> = {}): Row<'documents'> => ({
  doc_id: 'a',
  source_path: 'a.txt',
  sha256: '',
  format: 'txt',
  language: 'vi',
  doc_type: 'kết luận',
  doc_number: null,
  issuer: null,
  province: 'Tỉnh Mẫu',
  province_code: '99',
  issued_on: '2022-07-08',
  title: null,
  signer: null,
  recipients: null,
  period: '2022-H1',
  period_start: null,
  period_end: null,
  plan_period: '2022',
  plan_period_start: null,
  plan_period_end: null,
  pages: null,
  characters: 0,
  ocr_quality: null,
  warnings: null,
  ...given,
})

type Unit = string | { text: string; kind?: string; path?: string }
/** Rows of the stage for units of text, one a line; a unit that begins with a blank goes on in its paragraph. */
const run = (
  units: Unit[],
  given: Partial<Row<'documents'>> = {},
  cells: Row<'cells'>[] = [],
  corrections: Row<'corrections'>[] = [],
): Row<'targets'>[] => {
  let raw = ''
  const sentences = units.map((unit, i) => {
    const { text, kind = 'sentence', path = null } = typeof unit === 'string' ? { text: unit } : unit
    raw += i === 0 ? '' : text.startsWith(' ') ? ' ' : '\n'
    const start = raw.length
    raw += text.trimStart()
    return {
      sentence_id: `a:s${i + 1}`,
      doc_id: 'a',
      ordinal: i + 1,
      section: null,
      section_title: path,
      section_path: path,
      kind,
      text: text.trimStart(),
      start,
      end: raw.length,
      page: null,
    }
  })
  return [
    ...stage.run(
      {
        documents: [document(given)],
        texts: [{ doc_id: 'a', raw, clean: raw }],
        corrections,
        sentences,
        cells,
        entities: [],
      },
      context,
    ).targets,
  ]
}
const brief = (rows: readonly Row<'targets'>[]) =>
  rows.map(row => [row.kind, row.value_low, row.unit, row.period, row.indicator])

test('a figure that looks damaged is trusted less', () => {
  const text = 'Thu ngân sách đạt 363 tỷ đồng.'
  const suspect = rowOf('corrections', {
    doc_id: 'a',
    start: text.indexOf('363'),
    end: text.indexOf(' tỷ'),
    before: '363',
    after: '363',
    kind: 'suspect',
    rule_id: 'unsure-figure',
    score: 1,
    context: text,
  })
  const [whole] = run([text])
  const [doubted] = run([text], {}, [], [suspect])
  expect({ ...doubted, confidence: 0 }).toEqual({ ...whole, confidence: 0 })
  expect(doubted!.confidence).toBeCloseTo(0.6 * whole!.confidence, 1)
})

describe('kind', () => {
  test('a section of results and one of tasks', () => {
    const rows = run([
      {
        text: 'Tốc độ tăng trưởng kinh tế đạt 6,5%.',
        path: '1. Nhiệm vụ › 1.1. Kết quả 6 tháng đầu năm 2022',
      },
      {
        text: 'Phấn đấu tốc độ tăng trưởng kinh tế đạt 7%.',
        path: '1. Nhiệm vụ › 1.2. Phương hướng năm 2022',
      },
    ])
    expect(brief(rows)).toEqual([
      ['result', 6.5, '%', '2022-H1', 'Tốc độ tăng trưởng kinh tế'],
      ['target', 7, '%', '2022', 'tốc độ tăng trưởng kinh tế'],
    ])
  })
  test('where a change starts from is a result of its year, where it is to go is aimed at', () => {
    const path = 'II. Nhiệm vụ năm 2023'
    expect(brief(run([{ text: 'Tỷ lệ hộ nghèo giảm từ 1,97% năm 2021 xuống dưới 1%.', path }]))).toEqual([
      ['result', 1.97, '%', '2021', 'Tỷ lệ hộ nghèo'],
      ['target', 1, '%', '2023', 'Tỷ lệ hộ nghèo'],
    ])
  })
  test('"trong năm" is that of the section', () => {
    const [row] = run([{ text: 'Trong năm xảy ra 55 vụ cháy.', path: 'I. Kết quả năm 2021' }], {
      doc_type: 'kế hoạch',
      period: null,
    })
    expect([row?.kind, row?.period]).toEqual(['result', '2021'])
  })
  test('what follows a sum is of its months', () => {
    const rows = run([
      'Tháng 5 đón 90.000 lượt khách, lũy kế 5 tháng đón 820.000 lượt khách, doanh thu đạt 50 tỷ đồng.',
    ])
    expect(rows.map(row => row.period)).toEqual(['2022-05', '2022-5M', '2022-5M'])
  })
  test('an estimate is a result', () => {
    const [row] = run([{ text: 'Sản lượng lúa ước đạt 2,06 triệu tấn.', path: '1. Kết quả' }])
    expect([row?.kind, row?.estimated, row?.norm_low, row?.norm_unit]).toEqual([
      'result',
      true,
      2060000,
      'tấn',
    ])
  })
  test('a plan that was given is a target, whatever its verb', () => {
    const press = { doc_type: null, issued_on: null, period: null, plan_period: null }
    const kinds = (text: string) =>
      run(['Năm 2022, xuất khẩu đạt 5 tỷ USD.', text], press).map(row => row.kind)
    expect(kinds('Sở đã giao cho các trường 1.200 chỉ tiêu.')).toEqual(['result', 'target'])
    expect(kinds('Cục A được giao dự toán thu ngân sách 300 tỷ đồng.')).toEqual(['result', 'target'])
    expect(kinds('Có thể kể đến như: Cục A mới thu đạt 72 tỷ đồng.')).toEqual(['result', 'result'])
    expect(kinds('Có 12/19 chỉ tiêu đạt kế hoạch.')).toEqual(['result', 'result'])
  })
  test('what is there already is of now, whatever is aimed at around it', () => {
    const rows = run(['Đến năm 2030 phát triển 24 chợ đầu mối, trong đó hiện có 5 chợ đầu mối.'], {
      doc_type: 'nghị quyết',
      period: null,
    })
    expect(rows.map(row => [row.kind, row.period])).toEqual([
      ['target', '2030'],
      ['result', '2022-07'],
    ])
  })
  test('the headings of a press report play with words', () => {
    const path = 'Nhiệm vụ khó khăn'
    const text = 'Kim ngạch xuất khẩu giảm 36%.'
    const given = { issued_on: null, period: null, plan_period: null }
    expect(run([{ text, path }], { ...given, doc_type: null }).map(row => row.kind)).toEqual(['result'])
  })
  test('what is foreseen and resolved is aimed at, with what is told of it', () => {
    const press = { doc_type: null, issued_on: null, province: null, period: null, plan_period: null }
    const kinds = (text: string, given = {}) => run([text], given).map(row => row.kind)
    expect(
      kinds('Sản lượng chè năm 2022 dự đoán đạt 2,9 triệu tấn, giảm 6,8% so với năm 2021.', press),
    ).toEqual(['target', 'target'])
    expect(kinds('Theo kế hoạch, doanh thu năm 2022 là 24 tỷ đồng, lãi 4 tỷ đồng.', press)).toEqual([
      'target',
      'target',
    ])
    expect(kinds('Năm 2022, Hội đồng nhân dân tỉnh quyết nghị thông qua tổng thu 367 tỷ đồng.')).toEqual([
      'target',
    ])
  })
  test('a plan that is shared out in brackets, and what is going on', () => {
    const kinds = (text: string) => run([text], { doc_type: null }).map(row => row.kind)
    expect(
      kinds(
        'Có 2 đơn vị có chỉ tiêu thu lớn là Chi cục Tân An (21 tỷ đồng); Chi cục Phú Lộc (11 tỷ đồng).',
      ).slice(-2),
    ).toEqual(['target', 'target'])
    expect(kinds('Tổng doanh thu năm 2022 điều chỉnh giảm 9% về mức 51 tỷ đồng.')).toEqual([
      'target',
      'target',
    ])
    expect(kinds('Có 312 lượt hồ sơ xin điều chỉnh vốn.')).toEqual(['result'])
    expect(kinds('Nhiệm vụ được giao: 22 dự án đang triển khai.')).toEqual(['result'])
  })
  test('a telegram tells before it orders', () => {
    const rows = run(
      [
        'Theo tổng hợp của các địa phương có trên 5.200 ngôi nhà bị ngập.',
        'Chủ tịch Ủy ban nhân dân tỉnh yêu cầu:',
        'Sở Tài chính cấp cho các huyện 150 tỷ đồng.',
      ],
      { doc_type: 'công điện', period: null, plan_period: null },
    )
    expect(rows.map(row => row.kind)).toEqual(['result', 'target'])
  })
  test('a baseline in brackets is a result of its own year', () => {
    const rows = run(
      [
        {
          text: 'Giá trị thu hoạch đến năm 2025 đạt trên 250 triệu đồng/ha (hiện nay là 185 triệu đồng/ha).',
          path: 'II. Mục tiêu',
        },
      ],
      { doc_type: 'nghị quyết' },
    )
    expect(brief(rows)).toEqual([
      ['target', 250, 'triệu đồng/ha', '2025', 'Giá trị thu hoạch'],
      ['result', 185, 'triệu đồng/ha', '2022', 'Giá trị thu hoạch'],
    ])
  })
})

describe('kind of what is asked and what is compared', () => {
  const kinds = (text: string) =>
    run([text], { doc_type: 'báo cáo' }).map(row => [row.kind, row.comparator, row.value_low])
  test('what is asked for is aimed at', () => {
    expect(kinds('Đề nghị Trung ương hỗ trợ 500 tỷ đồng.')).toEqual([['target', 'eq', 500]])
    expect(kinds('Yêu cầu các chủ đầu tư giải ngân đạt 100% kế hoạch vốn.')).toEqual([['target', 'eq', 100]])
    expect(kinds('Các bộ phấn đấu giải ngân đạt 95%.')).toEqual([['target', 'eq', 95]])
  })
  test('the same period beside a plan, and the plan in other units, are reached', () => {
    expect(kinds('Giải ngân đạt 48% kế hoạch được giao (cao hơn cùng kỳ năm 2021 là 43%).')).toEqual([
      ['result', 'eq', 48],
      ['result', 'eq', 43],
    ])
    expect(kinds('Giải ngân đạt 48% kế hoạch vốn được giao (tương đương trên 200 tỷ đồng).')).toEqual([
      ['result', 'eq', 48],
      ['result', 'ge', 200],
    ])
  })
  test('what must not be passed is a bound from above', () => {
    expect(kinds('Không để tỷ lệ nợ xấu vượt quá 3%.')).toEqual([['target', 'le', 3]])
  })
})

describe('period', () => {
  test('what is compared with is never the period', () => {
    const rows = run([
      'Tổng thu ngân sách năm 2021 đạt 4.770 tỷ đồng, tăng 7% so với năm 2020.',
      ' Giá trị xuất khẩu đạt 1,4 tỷ USD, tăng 8% so với năm 2020.',
    ])
    expect(rows.map(row => row.period)).toEqual(['2021', '2021', '2021', '2021'])
  })
  const periods = (units: Unit[], given: Partial<Row<'documents'>> = {}) =>
    run(units, given).map(row => row.period)
  const press = { doc_type: null, issued_on: null, period: null, plan_period: null }
  test('a day up to which is counted, with or without "ngày" and its year', () => {
    expect(
      periods(['Tính đến 15/5, thu ngân sách đạt 300 tỷ đồng, tăng 4% so với cùng kỳ năm 2021.']),
    ).toEqual(['2022-05-15', '2022-05-15'])
    expect(periods(['Thu ngân sách đến hết ngày 20 tháng 6 năm 2022 đạt 300 tỷ đồng.'])).toEqual([
      '2022-06-20',
    ])
    expect(periods(['Sản lượng điện nửa đầu tháng 6/2022 đạt 300 triệu kWh.'])).toEqual(['2022-06-15'])
  })
  test('the day of an event is of no figure, that of a price is', () => {
    expect(periods(['Ngày 5/7/2022, Sở Công Thương khai trương 3 chợ.'])).toEqual(['2022-H1'])
    expect(periods(['Ngày 5/7/2022, giá gạo ở mức 400 USD/tấn.'])).toEqual(['2022-07-05'])
  })
  test('a press report is of the period that its first result names', () => {
    const units = [
      'Năm 2022, ngành đường gặp khó khăn.',
      'Tính đến 15/5, sản lượng đường đạt 600 nghìn tấn.',
      'Công ty A bán 10 nghìn tấn, cao nhất kể từ năm 2012.',
      'Từ đầu năm, công ty B bán 20 nghìn tấn.',
    ]
    expect(periods(units, press)).toEqual(['2022-05-15', '2022-05-15', '2022-05-15'])
  })
  test('a paragraph that goes on keeps the period', () => {
    const units = ['Tháng 3, xuất khẩu đạt 5 tỷ USD.', 'Trong đó, xuất khẩu gạo đạt 1 tỷ USD.']
    expect(periods(units)).toEqual(['2022-03', '2022-03'])
  })
  test('"trong tháng" is of the month named last', () => {
    const units = [
      'Tháng 5, xuất khẩu đạt 5 tỷ USD, lũy kế 5 tháng đạt 20 tỷ USD.',
      'Nhập khẩu trong tháng đạt 4 tỷ USD.',
    ]
    expect(periods(units)).toEqual(['2022-05', '2022-5M', '2022-05'])
  })
  test('a bracket after the figure dates it', () => {
    expect(periods(['Tỷ lệ hài lòng tăng từ 87% (năm 2020) lên 90% (năm 2021).'])).toEqual(['2020', '2021'])
    expect(periods(['Giải ngân đạt 50% (tính đến hết tháng 10) kế hoạch.'])).toEqual(['2022-10M'])
  })
  test('a part is of the period of its whole and grows as it does', () => {
    const rows = run([
      'GRDP quý I tăng 6,3%, 6 tháng đầu năm 2022 tăng 6,9%.',
      ' Trong đó: khu vực dịch vụ ước đạt 7,2%.',
    ])
    expect(rows.map(row => [row.period, row.measure])).toEqual([
      ['2022-Q1', 'growth'],
      ['2022-H1', 'growth'],
      ['2022-H1', 'growth'],
    ])
  })
  test('years that are counted together, the last months, the same day of another year', () => {
    const periods = (text: string) => run([text]).map(row => row.period)
    expect(periods('Trong 3 năm 2019, 2020 và 2021, số thuế đạt 38 tỷ đồng.')).toEqual(['2019/2021'])
    expect(periods('Số thu 5 tháng cuối năm 2022 phải đạt 72 tỷ đồng.')).toEqual(['2022'])
    expect(periods('Đến 31/5/2022, tín dụng tăng 6% (cùng kỳ năm 2021 tăng 9%).')).toEqual([
      '2022-05-31',
      '2021-05-31',
    ])
    expect(periods('6 tháng đầu năm 2022, nợ xấu lên 4,1% so với mức 3,8% cuối năm 2021.')[0]).toBe('2022-H1')
    expect(periods('Tín dụng đến đầu tháng 4 tăng 4,2%.')).toEqual(['2022-04-01'])
    expect(periods('Quý 2 lỗ 9 tỷ đồng trong khi cùng kỳ lãi 4 tỷ đồng.')).toEqual(['2022-Q2', '2021-Q2'])
  })
  test('a paragraph goes on with the plan of the one before where it says so', () => {
    const given = { doc_type: null, issued_on: '2025-12-09', period: null, plan_period: null }
    const plan = 'HĐND tỉnh thông qua kết quả năm 2025, kế hoạch phát triển kinh tế - xã hội năm 2026.'
    const periodOf = (text: string) => run([plan, text], given).map(row => row.period)
    expect(periodOf('Nghị quyết đề ra 19 chỉ tiêu, trong đó phấn đấu GRDP tăng 8,3%.').at(-1)).toBe('2026')
    expect(periodOf('Ngành điện phấn đấu giảm tổn thất 0,3%.').at(-1)).not.toBe('2026')
  })
  test('a day that figures count up to may have its hour', () => {
    for (const day of ['Tính đến 17h00 ngày 21/11/2025', 'Đến 16 giờ 30 phút ngày 21/11/2025'])
      expect(
        run([`${day}, toàn tỉnh có 300 nhà bị ngập.`], { issued_on: '2025-11-30' }).map(row => [
          row.period,
          row.indicator,
        ]),
      ).toEqual([['2025-11-21', 'nhà bị ngập']])
  })
  test('a document without a date is of the month of what it cites', () => {
    const given = { doc_type: 'thông báo', issued_on: null, period: null, plan_period: null }
    const cited = 'Thực hiện Công điện số 12/CĐ-UBND ngày 20/11/2025, các địa phương đã họp.'
    expect(run([cited, 'Đợt lũ vừa qua làm 96 nhà bị sập.'], given).map(row => row.period)).toEqual([
      '2025-11',
    ])
  })
  const periodsOf = (units: Unit[], given: Partial<Row<'documents'>> = {}) =>
    run(units, given).map(row => [row.kind, row.value_low, row.period])
  const story = { doc_type: null, issued_on: '2022-10-15', period: null, plan_period: null }
  test('"cùng kỳ" is of what the text before speaks of, whether the figure is told or compared with', () => {
    expect(
      periodsOf(
        [
          'Thu 5 tháng qua đạt 12 tỷ đồng.',
          ' Cùng kỳ năm 2021, Cục Thuế thu 15 tỷ đồng.',
          ' Chi giảm 5 tỷ đồng (cùng kỳ đạt 20 tỷ đồng).',
        ],
        story,
      ),
    ).toEqual([
      ['result', 12, '2022-5M'],
      ['result', 15, '2021-5M'],
      ['result', -5, '2022-5M'],
      ['result', 20, '2021-5M'],
    ])
    expect(
      periodsOf(
        [
          'Lợi nhuận quý 3 đạt 70 tỷ đồng, cùng kỳ năm trước là 50 tỷ đồng.',
          'Lãi quý 3 gấp 3 lần so với con số 20 tỷ đồng của cùng kỳ.',
        ],
        story,
      ),
    ).toEqual([
      ['result', 70, '2022-Q3'],
      ['result', 50, '2021-Q3'],
      ['result', 3, '2022-Q3'],
      ['result', 20, '2021-Q3'],
    ])
  })
  test('a clause of contrast and the opening of a project keep their own periods', () => {
    expect(
      periodsOf(
        ['Trong quý 3, sản lượng đạt 6 tấn.', ' Xuất khẩu đạt 2 tấn, trong khi nửa đầu năm giảm 24%.'],
        story,
      ),
    ).toEqual([
      ['result', 6, '2022-Q3'],
      ['result', 2, '2022-Q3'],
      ['result', -24, '2022-H1'],
    ])
    expect(periodsOf(['Dự án có công suất 200 MW, khởi công năm 2020.'], story)).toEqual([
      ['result', 200, '2022-10'],
    ])
  })
  test('fiscal years, the years since, the second of two that are compared with', () => {
    expect(
      periodsOf(
        [
          'Kết thúc năm tài chính 2021, doanh thu đạt 900 tỷ đồng.',
          'Từ khi thành lập (năm 2010) đến nay, công ty đã nộp ngân sách 50 tỷ đồng.',
          'Doanh thu giảm lần lượt 5% và 8% so với quý 2/2022 và quý 3/2021.',
        ],
        story,
      ),
    ).toEqual([
      ['result', 900, '2021'],
      ['result', 50, '2010/2022'],
      ['result', -5, '2022-10'],
      ['result', -8, '2022-10'],
    ])
  })
  test('a heading is of the period and the kind that the text below gives its figure', () => {
    expect(
      periodsOf(
        [
          { text: 'Xuất khẩu giảm 15%', kind: 'heading' },
          'Xuất khẩu 8 tháng năm 2022 đạt 2 tỷ USD.',
          ' Cả năm dự kiến sẽ đạt 3 tỷ USD, giảm 15% so với năm 2021.',
        ],
        story,
      ),
    ).toEqual([
      ['target', -15, '2022'],
      ['result', 2, '2022-8M'],
      ['target', 3, '2022'],
      ['target', -15, '2022'],
    ])
  })
  test('a letterhead without its day, and a number with its year, tell when', () => {
    const undated = { issued_on: null, period: null, plan_period: null, doc_type: 'kế hoạch' }
    expect(
      periodsOf(
        ['Tân An, ngày     tháng 9 năm 2021', 'Hiện nay, có 30 xã đạt chuẩn.', 'Thu hút 50 doanh nghiệp.'],
        undated,
      ),
    ).toEqual([
      ['result', 30, '2021-09'],
      ['target', 50, '2021'],
    ])
    expect(periodsOf(['Thu hút 50 doanh nghiệp.'], { ...undated, doc_number: '31/2021/QĐ-UBND' })).toEqual([
      ['target', 50, '2021'],
    ])
  })
  test('from the head of the list', () => {
    const rows = run([
      { text: '- Đến năm 2030:', kind: 'item' },
      { text: '+ Tỷ lệ đô thị hóa đạt 48%.', kind: 'item' },
    ])
    expect(rows.map(row => row.period)).toEqual(['2030'])
  })
  test('of the figure itself', () => {
    const rows = run(['Diện tích sàn bình quân là 12m2/người năm 2025 và 15m2/người năm 2030.'])
    expect(rows.map(row => [row.value_low, row.period])).toEqual([
      [12, '2025'],
      [15, '2030'],
    ])
  })
})

describe('regulations', () => {
  const fees = { doc_type: 'nghị quyết', title: 'Quy định các loại phí trên địa bàn tỉnh' }
  const named = (rows: Row<'targets'>[]) =>
    rows.map(row => [row.kind, row.comparator, row.value_low, row.unit, row.indicator])
  const items = (...texts: string[]): Unit[] => texts.map(text => ({ text, kind: 'item' }))

  test('what is set is a target, under the labels of its list', () => {
    const rows = run(
      items(
        'a) Chi tổ chức hội thảo, cụ thể như sau:',
        '- Chủ tọa: Cấp tỉnh: 90.000 đồng/01 buổi;',
        '- Cấp huyện: 70.000 đồng/01 buổi;',
        '- Người dự họp:',
        '+ Cấp tỉnh 50.000 đồng/01 buổi;',
      ),
      { ...fees, title: 'Quy định mức chi cho hội thảo' },
    )
    expect(named(rows)).toEqual([
      ['target', 'eq', 90000, 'đồng/01 buổi', 'Chi tổ chức hội thảo chủ tọa cấp tỉnh'],
      ['target', 'eq', 70000, 'đồng/01 buổi', 'Chi tổ chức hội thảo chủ tọa cấp huyện'],
      ['target', 'eq', 50000, 'đồng/01 buổi', 'Chi tổ chức hội thảo người dự họp cấp tỉnh'],
    ])
  })
  test('under what conditions it holds is none', () => {
    const rows = run(
      items(
        'b) Mức thu phí đo đạc:',
        '- Diện tích từ 3 ha đến dưới 5 ha: 900.000 đồng/hồ sơ;',
        '- Được trích 20% đối với số nộp trên 4 tỷ đồng/năm;',
        '- Đơn vị lập 02 bộ hồ sơ.',
      ),
      fees,
    )
    expect(rows.map(row => [row.value_low, row.unit, row.indicator])).toEqual([
      [900000, 'đồng/hồ sơ', 'Mức thu phí đo đạc diện tích từ 3 ha đến dưới 5 ha'],
      [20, '%', 'trích mức thu phí đo đạc đối với số nộp trên 4 tỷ đồng/năm'],
    ])
  })
  test('the first label holds for all members of its line', () => {
    const rows = run(items('b) Chi phí quản lý: Cấp tỉnh 2 triệu đồng/xã; cấp xã 1 triệu đồng/xã.'))
    expect(rows.map(row => row.indicator)).toEqual(['Chi phí quản lý cấp tỉnh', 'Chi phí quản lý cấp xã'])
  })
  test('shares of money and rates are set whatever the criteria', () => {
    const rows = run(
      items('- Về giảm cầu: tối thiểu 15% tổng kinh phí;', '- Định mức là 9 triệu đồng/biên chế/năm.'),
      {
        doc_type: 'quyết định',
        title: 'Quy định nguyên tắc, tiêu chí, định mức phân bổ vốn',
      },
    )
    expect(rows.map(row => [row.value_low, row.unit, row.measure])).toEqual([
      [15, '%', 'share'],
      [9, 'triệu đồng/biên chế/năm', 'level'],
    ])
  })
  test('all amounts are limits where the document says so', () => {
    const rows = run(
      [...items('- Chi tiền ăn: 40.000 đồng/người/ngày;'), 'Mức chi nêu trên là mức chi tối đa.'],
      fees,
    )
    expect(rows.map(row => row.comparator)).toEqual(['le'])
  })
  test('criteria, points and citations are none', () => {
    expect(
      run(['Mật độ dân số đạt từ 2.000 người/km2 trở lên.'], {
        doc_type: 'nghị quyết',
        title: 'Về phân loại đô thị',
      }),
    ).toEqual([])
    expect(run(['Tỷ lệ hộ nghèo dưới 20% được tính 3 điểm.'], fees)).toEqual([])
    expect(run(['Căn cứ Quyết định về việc hỗ trợ 40 xã, phường bị thiệt hại;'])).toEqual([])
    expect(run(['Xét về kết quả thu, có 6 đơn vị đạt trên 60%.'])).not.toEqual([])
  })
})

test('a total takes the name of its section', () => {
  const path = 'Kế hoạch › Phân bổ vốn đầu tư'
  expect(brief(run([{ text: 'Tổng số: 700 triệu đồng', path }])).map(row => row[4])).toEqual([
    'Tổng số phân bổ vốn đầu tư',
  ])
})

test('a milestone has a deadline and no value', () => {
  const rows = run([
    {
      text: 'Phấn đấu đến cuối năm 2025, thị xã Mẫu hoàn thành nhiệm vụ xây dựng nông thôn mới; tiếp tục đẩy mạnh tuyên truyền.',
      path: '2. Nhiệm vụ',
    },
  ])
  expect(rows.map(row => [row.measure, row.value_low, row.period, row.indicator])).toEqual([
    ['milestone', null, '2025', 'hoàn thành nhiệm vụ xây dựng nông thôn mới'],
  ])
  expect(run(['Tiếp tục hoàn thành các công trình trọng điểm năm 2025.'])).toEqual([])
})

test('rows of a table: unit and year from their columns', () => {
  const cell = (column: number, column_header: string, text: string, at: number): Row<'cells'> => ({
    cell_id: `a:c${column}`,
    doc_id: 'a',
    sentence_id: 'a:s1',
    table: 0,
    table_title: 'Chỉ tiêu chủ yếu',
    row: 1,
    column,
    row_header: 'Tỷ lệ hộ nghèo',
    column_header,
    text,
    start: at,
    end: at + text.length,
  })
  const rows = run([{ text: '1 | Tỷ lệ hộ nghèo | % | 2,5 | < 2 |', kind: 'row' }], {}, [
    cell(0, 'STT', '1', 0),
    cell(1, 'Chỉ tiêu', 'Tỷ lệ hộ nghèo', 4),
    cell(2, 'Đơn vị tính', '%', 21),
    cell(3, 'Ước thực hiện 2022', '2,5', 25),
    cell(4, 'Kế hoạch năm 2023', '< 2', 31),
  ])
  expect(
    rows.map(row => [
      row.kind,
      row.estimated,
      row.comparator,
      row.value_low,
      row.unit,
      row.period,
      row.start,
    ]),
  ).toEqual([
    ['result', true, 'eq', 2.5, '%', '2022', 25],
    ['target', false, 'le', 2, '%', '2023', 31],
  ])
})

test('evidence is the very text of the document, ids follow its order', () => {
  const rows = run(['Thu ngân sách đạt 5 tỷ đồng; chi ngân sách đạt 4 tỷ đồng.'])
  expect(rows.map(row => [row.target_id, row.text, row.start])).toEqual([
    ['a:t1', 'đạt 5 tỷ đồng', 14],
    ['a:t2', 'đạt 4 tỷ đồng', 43],
  ])
})

test('a row of a table that depends on the row above is named with it', () => {
  const cell = (
    row: number,
    column: number,
    column_header: string,
    text: string,
    at: number,
  ): Row<'cells'> => ({
    cell_id: `a:c${at}`,
    doc_id: 'a',
    sentence_id: 'a:s1',
    table: 0,
    table_title: 'Chỉ tiêu chủ yếu (Đơn vị: tỷ đồng)',
    row,
    column,
    row_header: null,
    column_header,
    text,
    start: at,
    end: at + text.length,
  })
  const rows = run([{ text: 'x'.repeat(60), kind: 'row' }], {}, [
    cell(1, 0, 'STT', '1', 0),
    cell(1, 1, 'Nội dung', 'Kim ngạch xuất khẩu', 2),
    cell(1, 2, 'Đơn vị', 'triệu USD', 22),
    cell(1, 3, 'Kế hoạch năm 2023', '2.800', 32),
    cell(2, 1, 'Nội dung', 'Tốc độ tăng trưởng', 38),
    cell(2, 2, 'Đơn vị', '%', 57),
    cell(2, 3, 'Kế hoạch năm 2023', '7,2', 58),
    cell(3, 1, 'STT', 'STT', 59),
  ])
  expect(brief(rows)).toEqual([
    ['target', 2800, 'triệu USD', '2023', 'Kim ngạch xuất khẩu'],
    ['target', 7.2, '%', '2023', 'Kim ngạch xuất khẩu Tốc độ tăng trưởng'],
  ])
})
