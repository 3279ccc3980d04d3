import type { Edit } from '../../language/edits.ts'
import type { Fixer } from '../fixer.ts'
import {
  awaitsNumber,
  endsSentence,
  isCapitals,
  isTableRow,
  type Line,
  linesOf,
  startsItem,
  startsSmall,
} from '../lines.ts'

/** Lines on each side whose lengths tell how wide the page is here. */
const NEIGHBOURS = 20

/** How the page is set around each line: its usual full width, 0 where lines are not wrapped. */
function widthsOf(lines: readonly Line[]): Float64Array {
  const widths = new Float64Array(lines.length)
  for (let block = 0; block < lines.length; block += NEIGHBOURS) {
    const around = lines
      .slice(Math.max(0, block - NEIGHBOURS), block + 2 * NEIGHBOURS)
      .filter(line => !isTableRow(line.text))
      .sort((a, b) => a.text.length - b.text.length)
    const high = around[Math.floor(around.length * 0.85)]?.text.length ?? 0
    const longest = around.at(-1)?.text.length ?? 0
    const near = around.filter(({ text }) => text.length >= high * 0.82 && text.length <= high * 1.18)
    // full lines of wrapped text end in mid-sentence; paragraphs of like length do not
    const open = near.filter(({ text }) => !/[.;:?!…”]$/.test(text)).length
    const wrapped =
      high >= 35 &&
      high <= 150 &&
      longest <= high * 1.45 &&
      near.length >= 3 &&
      (near.length >= around.length * 0.25
        ? open >= near.length * 0.2
        : open >= Math.max(3, around.length * 0.1))
    const width = wrapped ? near.reduce((sum, { text }) => sum + text.length, 0) / near.length : 0
    for (let i = block; i < Math.min(lines.length, block + NEIGHBOURS); i++) widths[i] = width
  }
  return widths
}

/** The indent of lines that go on with a paragraph: that of the leftmost fifth, block by block. */
function marginsOf(lines: readonly Line[]): number[] {
  const margins: number[] = []
  for (let block = 0; block < lines.length; block += NEIGHBOURS) {
    const indents = lines.slice(block, block + NEIGHBOURS).map(line => line.indent)
    indents.sort((a, b) => a - b)
    margins.push(indents[Math.floor(indents.length / 5)]!)
  }
  return margins
}

/** Words after which a sentence cannot end, folded: what follows belongs to them, be it a number or a name. */
const OPEN_END =
  /(?:^|[\s(“"])(?:và|của|các|những|là|về|cho|trong|với|để|từ|đến|tại|theo|do|bởi|bằng|khi|mà|hoặc|như|trên|dưới|năm|tháng|ngày|số|khoản|điểm|điều|mục|thứ|lần|khóa|khoá|quý|gần|hơn|khoảng|đạt|còn|tăng|giảm|được|không|một|mỗi|nhằm|thuộc|vào|ở|hay|nếu|sau|trước|luật|nghị quyết|nghị định|quyết định|thông tư|chỉ thị|kết luận|quy định|tỉnh|huyện|xã|thành phố|thị xã|phường|ban|bộ|sở|thủ|ủy|uỷ|hội đồng)$|[,–\-(“/]$/iu
/** "Cà Mau, ngày 7 tháng 7 năm 2020", "Số 05-KL/TU": nothing else stands on their lines. */
const PLACE_AND_DATE = /^[*\s]*\p{Lu}[\p{L} .]{2,28}, ?ngày .{1,20} năm \d{4}$/u
const NUMBER_LINE = /^Số\s?:?\s?\d{1,5}\s?[-/]\s?[\p{L}\d/-]{2,30}$/u

/** A heading in capitals cannot end so. */
const CAPITALS_GO_ON = / (?:CỦA|VÀ|VỀ|VỀ VIỆC|TẠI|CHO|CÁC|THEO|ĐẾN|TỪ|VỚI|TRONG|NĂM|GIAI ĐOẠN|MỘT SỐ)$/u
const firstWord = (line: string): number => {
  const space = line.indexOf(' ')
  return space < 0 ? line.length : space
}
const STARTS_NUMBER = /^\d/
const LOOSE_MARKER = /^(?:\d{1,2}[.)]|[a-zđ][)]|(?:Điều|Chương|Mục|Phần)\s)/u
const TITLE_START =
  /^(?:QUYẾT ĐỊNH|QUYẾT NGHỊ|NGHỊ QUYẾT|KẾT LUẬN|BÁO CÁO|KẾ HOẠCH|THÔNG BÁO|CHỈ THỊ|TỜ TRÌNH|CHƯƠNG TRÌNH|PHỤ LỤC|[ỦU][YỶ] BAN |HỘI ĐỒNG NHÂN|QUỐC HỘI|CHÍNH PHỦ|THỦ TƯỚNG CHÍNH|BAN CHẤP HÀNH|B(?:ảng|iểu|ẢNG|IỂU) (?:số )?\d|Nơi nhận|Kính gửi|TM\.|T\/M|KT\.|CHỦ TỊCH|PHÓ |BÍ THƯ|Căn cứ |Xét |Theo đề nghị|CỘNG H|ĐẢNG CỘNG|Độc lập|Số:? |CÔNG BÁO|Ký bởi|Người ký|Cơ quan:|Ngày ký|Thời gian ký|Email)/u

/** The two lines belong to one paragraph. `width` is 0 where the text is not hard-wrapped; `usualGap` counts empty lines. */
function joins(
  line: Line,
  next: Line,
  width: number,
  usualGap: number,
  margin: number,
  run: boolean,
): boolean {
  const a = line.text
  const b = next.text
  if (isTableRow(a) || isTableRow(b)) return false
  const ended = endsSentence(a)
  const open = OPEN_END.test(a)
  const small = startsSmall(b)
  const capitals = isCapitals(a)
  // lines of a letterhead
  if (PLACE_AND_DATE.test(a) || NUMBER_LINE.test(b)) return false
  if (/(?:^|\s)[Ss]ố:?$/.test(a) && /^\d{1,5}\s?[/-]/.test(b)) return true
  if (startsItem(b)) {
    // "quy định tại khoản / 1. Điều 5", "kinh tế / - xã hội": the mark belongs to the sentence
    if (ended || /[;:]$/.test(a)) return false
    // "200 / - 250 m2": a range
    if (/\d$/.test(a) && /^[-–]\s?\d/.test(b)) return true
    const dash = /^[-–]\s\p{Ll}/u.test(b) && width > 0 && a.length >= width * 0.8 && !/,$/.test(a)
    return (
      (LOOSE_MARKER.test(b) &&
        /(?:khoản|điểm|Điều|điều|mục|tháng|ngày|năm|số|tại|theo|và)$/u.test(a) &&
        a.length >= 30) ||
      dash
    )
  }
  if (capitals && CAPITALS_GO_ON.test(a) && isCapitals(b) && next.gap <= usualGap) return true
  if (TITLE_START.test(b) && !small && (ended || capitals || /[;,:]$/.test(a) || a.length < width * 0.75))
    return false
  if (width > 0) {
    // capitals are wider; a line that ends in mid-sentence before a number or a name needs less proof
    const share = capitals ? 0.72 : ended ? 0.93 : 0.87
    const full = a.length + 1 + firstWord(b) >= width * share
    if (next.gap > usualGap && ended) return false
    if (capitals !== isCapitals(b) && !STARTS_NUMBER.test(b) && (capitals ? !full || !small : !full))
      return false
    if (capitals) return full && !ended && !/:$/.test(a)
    if (/[;:]$/.test(a)) return full && small && next.gap <= usualGap
    // paragraphs begin with an indent
    if (ended) return full && next.indent <= Math.min(line.indent, margin) + 2 && next.gap <= usualGap
    if (STARTS_NUMBER.test(b) && awaitsNumber(a) && next.gap <= usualGap) return true
    if (small) return full || open || a.length >= width * 0.5 || (!run && a.length >= 20)
    return full && (next.gap <= usualGap || open) && next.indent <= line.indent + 12
  }
  // one paragraph a line: only a sentence that was cut
  if (ended || /[;:]$/.test(a) || capitals) return false
  if (small)
    return (
      (a.length >= 60 && b.length >= 12) ||
      (a.length >= 30 && open && b.length >= 40 && !startsItem(b)) ||
      (a.length >= 25 && open && next.gap === 0 && !run)
    )
  return (
    open &&
    a.length >= 60 &&
    (STARTS_NUMBER.test(b)
      ? /\p{L}/u.test(b) && /(?:số|năm|tháng|ngày|Điều|khoản|Luật)$/u.test(a)
      : /[\p{L}]$/u.test(a) && next.gap === 0 && a.length >= 100)
  )
}

/**
 * Hard-wrapped lines, and sentences that a page break cut, become one paragraph. The evidence: how far the line
 * is from the page's usual width, how it ends, how the next one begins, and how lines are spaced here.
 */
export const wrappedLines: Fixer = {
  id: 'wrapped-lines',
  kind: 'layout',
  does: 'lines that belong to one paragraph; rows of tables, items, headings and letterheads stay lines of their own',
  examples: [
    [
      'Tăng cường lãnh đạo, chỉ đạo các cấp, các ngành xây dựng kế hoạch, huy động\n\ncác nguồn lực, đẩy mạnh thực hiện.',
      'Tăng cường lãnh đạo, chỉ đạo các cấp, các ngành xây dựng kế hoạch, huy động các nguồn lực, đẩy mạnh thực hiện.',
    ],
    [
      'Căn cứ Nghị quyết số 17/2024/QH15 ngày 30 tháng 11 năm\n2024 của Quốc hội về Kỳ họp thứ 8 và Nghị quyết số 5 của\nQuốc hội về phát triển kinh tế - xã hội các vùng còn khó\nkhăn;\nCăn cứ Luật Đất đai;',
      'Căn cứ Nghị quyết số 17/2024/QH15 ngày 30 tháng 11 năm 2024 của Quốc hội về Kỳ họp thứ 8 và Nghị quyết số 5 của Quốc hội về phát triển kinh tế - xã hội các vùng còn khó khăn;\nCăn cứ Luật Đất đai;',
    ],
  ],
  keeps: [
    'Tốc độ tăng GRDP\n%\n7,5\nkg\nngười',
    'TỈNH ỦY SÓC TRĂNG\n*\nSố 05-KL/TU',
    '1. Mục tiêu\n- tăng trưởng\n- giảm nghèo',
    'Nơi nhận:\n- Các ban đảng,\n- đảng đoàn, đảng uỷ,\n- Lưu.',
    '| 1 | lúa |\n| 2 | ngô |',
  ],
  edits(text) {
    const lines = linesOf(text)
    const widths = widthsOf(lines)
    const gaps = lines.slice(1).filter((line, i) => widths[i]! > 0 && line.gap > 0).length
    const usualGap = gaps > lines.length * 0.5 ? 1 : 0
    const margins = marginsOf(lines)
    const edits: Edit[] = []
    for (let i = 0; i + 1 < lines.length; i++) {
      const line = lines[i]!
      const next = lines[i + 1]!
      const short = Math.max(widths[i]! * 0.5, 30)
      const run =
        line.text.length < short && (lines[i - 1]?.text.length ?? 0) < short && next.text.length < short
      if (!joins(line, next, widths[i]!, usualGap, margins[Math.floor(i / NEIGHBOURS)]!, run)) continue
      // "GD-/ĐT", "2021-/2025": a hyphen without a space before it joins what it stands between
      edits.push({ start: line.end, end: next.start, after: /[\p{L}\p{N}]-$/u.test(line.text) ? '' : ' ' })
    }
    return edits
  },
}

/** Whatever remains between two lines becomes one line end; white space at a line's edges goes. */
export const blankLines: Fixer = {
  id: 'blank-lines',
  kind: 'layout',
  does: 'empty lines, and white space at the edges of lines',
  examples: [['  a  \n\n \nb\n', 'a\nb']],
  keeps: ['a\nb', 'a  b'],
  edits(text) {
    const lines = linesOf(text)
    const edits: Edit[] = []
    let at = 0
    lines.forEach((line, i) => {
      const after = i === 0 ? '' : '\n'
      if (line.start - at !== after.length || text.slice(at, line.start) !== after)
        edits.push({ start: at, end: line.start, after })
      at = line.end
    })
    if (at < text.length) edits.push({ start: at, end: text.length, after: '' })
    return edits
  },
}
