import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { actorInTitle } from '../../pipeline/5-targets/directives/actors.ts'
import { DEADLINES, deadlineIn } from '../../pipeline/5-targets/directives/deadlines.ts'
import { ordersIn } from '../../pipeline/5-targets/directives/orders.ts'
import { topicIn } from '../../pipeline/5-targets/directives/topics.ts'
import { ACTIONS, MANNERS, OPENERS } from '../../pipeline/5-targets/directives/verbs.ts'
import { directivesOf } from '../../pipeline/5-targets/directives.ts'
import { fold } from '../../pipeline/language/vietnamese.ts'
import type { Row } from '../../pipeline/tables.ts'
import { splitText } from '../3-split/split.ts'
import { testRules } from '../helpers/rules.ts'

/** Orders of a sentence as "actor: action | object". */
const orders = (text: string, results = false): string[] =>
  ordersIn(text, { results }).map(
    ({ actor, action, object }) => `${actor ?? '–'}: ${action} | ${object ?? ''}`,
  )

describe('verbs', () => {
  for (const row of [MANNERS, OPENERS, ACTIONS])
    test(`${row.id}: examples order, counter-examples do not`, () => {
      expect(row.examples.filter(example => orders(example).length === 0)).toEqual([])
      expect(row.notExamples.filter(example => orders(example).length > 0)).toEqual([])
    })
  test('each word stands once', () => {
    const words = [MANNERS, OPENERS, ACTIONS].flatMap(row => row.words)
    expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([])
  })
})

describe('orders', () => {
  test.each([
    ['Tiếp tục thực hiện nghiêm túc, có hiệu quả Chỉ thị số 7.', ['–: tiếp tục thực hiện | Chỉ thị số 7']],
    [
      'Tăng cường quản lý đất đai; đẩy mạnh cải cách hành chính; nâng cao hơn nữa chất lượng phục vụ.',
      [
        '–: tăng cường quản lý | đất đai',
        '–: đẩy mạnh cải cách | hành chính',
        '–: nâng cao | chất lượng phục vụ',
      ],
    ],
    [
      'Giao Sở Y tế chủ trì, phối hợp với Sở Tài chính và các đơn vị liên quan rà soát, đề xuất phương án.',
      ['Sở Y tế: chủ trì, phối hợp rà soát, đề xuất | phương án'],
    ],
    [
      'Các cấp ủy căn cứ chức năng, nhiệm vụ được giao xây dựng kế hoạch; báo cáo Tỉnh ủy trước ngày 30/6.',
      ['Các cấp ủy: xây dựng | kế hoạch', 'Các cấp ủy: báo cáo | Tỉnh ủy trước ngày 30/6'],
    ],
    [
      'Đề nghị Mặt trận Tổ quốc tỉnh và các tổ chức chính trị - xã hội giám sát việc thực hiện.',
      ['Mặt trận Tổ quốc tỉnh và các tổ chức chính trị - xã hội: giám sát | việc thực hiện'],
    ],
    [
      'Yêu cầu các đơn vị tăng cường kiểm tra; giao Phòng Tài chính - Kế hoạch theo dõi.',
      ['các đơn vị: tăng cường kiểm tra | ', 'Phòng Tài chính - Kế hoạch: theo dõi | '],
    ],
    [
      '2. Về phát triển đô thị: Chính quyền các đô thị cần rà soát quy hoạch.',
      ['Chính quyền các đô thị: cần rà soát | quy hoạch'],
    ],
    [
      'Trong năm 2025, Ủy ban nhân dân các huyện khẩn trương giải phóng mặt bằng.',
      ['Ủy ban nhân dân các huyện: khẩn trương | giải phóng mặt bằng'],
    ],
    [
      'Sở Kế hoạch và Đầu tư tham mưu kế hoạch vốn, kiên quyết cắt giảm các dự án chậm tiến độ.',
      [
        'Sở Kế hoạch và Đầu tư: tham mưu | kế hoạch vốn',
        'Sở Kế hoạch và Đầu tư: kiên quyết cắt giảm | các dự án chậm tiến độ',
      ],
    ],
    [
      'Tổ chức tổng kết Nghị quyết số 2-NQ/TU về nông nghiệp; Kết luận số 5-KL/TU về thủy sản.',
      ['–: tổ chức tổng kết | Nghị quyết số 2-NQ/TU về nông nghiệp; Kết luận số 5-KL/TU về thủy sản'],
    ],
    [
      'Các cơ quan, tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này.',
      ['Các cơ quan, tổ chức, cá nhân có liên quan: chịu trách nhiệm thi hành | Quyết định này'],
    ],
    [
      'Đề nghị Bộ Tài chính báo cáo Chính phủ xem xét, ban hành cơ chế.',
      ['Bộ Tài chính: báo cáo | Chính phủ xem xét, ban hành cơ chế'],
    ],
  ])('%s', (text, expected) => {
    expect(orders(text)).toEqual(expected)
  })
  test.each([
    'Công tác xây dựng Đảng được tăng cường; hệ thống chính trị tiếp tục được củng cố.',
    'Các cấp ủy đã chỉ đạo thực hiện tốt công tác bầu cử.',
    'Tình hình tiêu thụ nông sản gặp nhiều khó khăn; tiến độ giải ngân chậm.',
    'Tỉnh ủy thống nhất các tờ trình về: Điều chỉnh chủ trương đầu tư; bổ sung danh mục dự án.',
    'Căn cứ Luật Đầu tư công đã được sửa đổi, bổ sung;',
    'Phê duyệt Đề án phát triển rừng với các nội dung sau:',
    'Hội nghị tập trung thảo luận các dự thảo.',
    'Tập trung thực hiện các nhiệm vụ sau:',
  ])('orders nothing: %s', text => {
    expect(orders(text)).toEqual([])
  })
  test('in a section on results only what is handed to somebody', () => {
    expect(orders('Tập trung chỉ đạo phòng, chống dịch; thu ngân sách khá.', true)).toEqual([])
    expect(orders('Giao Sở Tài chính rà soát.', true)).toEqual(['Sở Tài chính: rà soát | '])
  })
})

describe('deadlines', () => {
  testRules(DEADLINES, fold)
  test.each([
    ['hoàn thành trước ngày 31 tháng 12 năm 2020', '2020-12-31'],
    ['báo cáo trước ngày 30/6', '2021-06-30'],
    ['xong trong tháng 12/2020', '2020-12'],
    ['hoàn thành trong quý I/2026', '2026-Q1'],
    ['trong 6 tháng cuối năm', '2021-H2'],
    ['đến cuối năm 2022 có 5 xã', '2022'],
    ['định kỳ hằng quý báo cáo', 'định kỳ hằng quý'],
    ['kế hoạch năm 2021, tầm nhìn đến năm 2045', null],
  ])('%s', (text, deadline) => {
    expect(deadlineIn(fold(text), '2021')).toBe(deadline)
  })
})

test.each([
  ['Yêu cầu các bộ, ngành, địa phương tập trung thực hiện các nhiệm vụ sau', 'các bộ, ngành, địa phương'],
  ['Sở Y tế', 'Sở Y tế'],
  ['Ủy ban nhân dân các huyện, thị xã, thành phố', 'Ủy ban nhân dân các huyện, thị xã, thành phố'],
  ['Về phát triển kinh tế', null],
  ['Công tác xây dựng Đảng', null],
])('who acts under the title %s', (title, actor) => {
  expect(actorInTitle(title, fold(title))).toBe(actor)
})

test.each([
  ['công tác phòng, chống dịch bệnh, khám, chữa bệnh', 'health'],
  ['xây dựng nông thôn mới', 'rural'],
  ['nhu cầu của nhân dân', null],
])('the topic of %s', (text, topic) => {
  expect(topicIn(fold(text))).toBe(topic)
})

/** Rows of a text through stages 3 and 5. */
function directivesIn(clean: string, entities: Row<'entities'>[] = []): Row<'directives'>[] {
  const { document, sentences, cells } = splitText(clean)
  return directivesOf({ documents: [document], corrections: [], sentences, cells, entities })
}

describe('directives of a document', () => {
  const head = 'TỈNH ỦY BẮC KẠN\nSố 12-KL/TU\nBắc Kạn, ngày 05 tháng 7 năm 2019\nKẾT LUẬN\nHỘI NGHỊ\n'
  test('section, topic, deadline, cited documents, offsets', () => {
    const clean = `${head}1. Kết quả\nTập trung phòng, chống dịch.\n2. Nhiệm vụ\nYêu cầu các sở:\n- Hoàn thành sơ kết Chỉ thị số 7-CT/TU về dân vận trước ngày 30/9.`
    const at = clean.indexOf('7-CT/TU')
    const { sentences } = splitText(clean)
    const sentence_id = sentences.find(unit => unit.text.startsWith('- Hoàn'))!.sentence_id
    const rows = directivesIn(clean, [
      {
        entity_id: 'd:e1',
        doc_id: 'd',
        sentence_id,
        type: 'doc_ref',
        text: '7-CT/TU',
        canonical: '7-CT/TU',
        attributes: null,
        start: at,
        end: at + 7,
        rule_id: 'r',
      },
    ])
    expect(rows).toEqual([
      {
        directive_id: 'd:d1',
        doc_id: 'd',
        sentence_id,
        section: '2',
        topic: 'mass',
        action: 'hoàn thành sơ kết',
        object: 'Chỉ thị số 7-CT/TU về dân vận trước ngày 30/9',
        actor: 'các sở',
        deadline: '2019-09-30',
        cited: '7-CT/TU',
        text: 'Hoàn thành sơ kết Chỉ thị số 7-CT/TU về dân vận trước ngày 30/9',
        start: clean.indexOf('Hoàn thành sơ kết'),
        end: clean.length - 1,
      },
    ])
  })
  test('a table of tasks', () => {
    const clean = `${head}PHỤ LỤC\nPHÂN CÔNG NHIỆM VỤ\n| TT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian |\n| 1 | Rà soát quy hoạch; ban hành kế hoạch | Sở Xây dựng | Các huyện | Quý IV/2020 |\n| 2 | Báo cáo thu ngân sách | Sở Tài chính | | Thường xuyên |\n| 3 | Đề án nhà ở | Sở Xây dựng | | 2020 - 2025 |`
    expect(
      directivesIn(clean).map(({ actor, action, object, deadline, text, start, end }) => {
        expect(clean.slice(start, end)).toBe(text)
        return `${actor}: ${action} | ${object} | ${deadline}`
      }),
    ).toEqual([
      'Sở Xây dựng: rà soát | quy hoạch | 2020-Q4',
      'Sở Xây dựng: ban hành | kế hoạch | 2020-Q4',
      'Sở Tài chính: báo cáo | thu ngân sách | Thường xuyên',
    ])
  })
  test('a newspaper orders nothing', () => {
    expect(
      directivesIn('Tăng cường phòng dịch\nTăng cường công tác phòng, chống dịch trong tháng 5.'),
    ).toEqual([])
  })
})

describe('the real conclusion', () => {
  interface GoldDirective {
    action: string
    begins: string
    actor: string | null
    deadline: string | null
  }
  const read = (name: string) => JSON.parse(readFileSync(`test/gold/05-kl-tu-2021.${name}.json`, 'utf8'))
  const units: { text: string }[] = read('sentences').units
  const gold: GoldDirective[] = read('directives').directives
  const found = directivesIn(units.map(unit => unit.text).join('\n'))
  const left = [...found]
  const pairs = gold.map(wanted => {
    const at = left.findIndex(row => fold(row.text).startsWith(fold(wanted.begins)))
    return { wanted, row: at < 0 ? undefined : left.splice(at, 1)[0]! }
  })
  const matched = pairs.filter(pair => pair.row !== undefined)
  const share = (right: (wanted: GoldDirective, row: Row<'directives'>) => boolean): number =>
    matched.filter(({ wanted, row }) => right(wanted, row!)).length / matched.length

  test('no order is made up', () => {
    expect(left.map(row => row.text)).toEqual([])
  })
  test('at least nine of ten are found', () => {
    expect(matched.length / gold.length).toBeGreaterThanOrEqual(0.9)
  })
  test('who acts, what to do and by when', () => {
    const same = (a: string | null, b: string | null) => fold(a ?? '') === fold(b ?? '')
    expect(share((wanted, row) => same(wanted.actor, row.actor))).toBe(1)
    expect(share((wanted, row) => same(wanted.action, row.action))).toBeGreaterThanOrEqual(0.95)
    expect(share((wanted, row) => wanted.deadline === row.deadline)).toBe(1)
  })
})
