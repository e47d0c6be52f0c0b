/** Dates as files write them → ISO 8601. */

const ISO_DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/
const ISO_TIME = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?) ?(Z|[+-]\d{2}:?\d{2})?$/i
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/
const SLASHED = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/
/** RFC 5322, as mail and feeds write it: `Thu, 06 Jan 2022 10:00:00 GMT`. */
const MAIL = /^(?:[a-z]{3}, )?(\d{1,2}) ([a-z]{3}) (\d{4})(?: (\d{2}:\d{2}(?::\d{2})?)(?: ([+-]\d{4}|GMT|UTC?|Z))?)?$/i
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

function exists(month: number, day: number): boolean {
  return day >= 1 && day <= (DAYS[month - 1] ?? 0)
}

function join(year: string, month: number | string, day: number | string): string | null {
  const parts = [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')]
  return exists(Number(month), Number(day)) ? parts.join('-') : null
}

function readTime(text: string): string | null {
  const [whole, date = '', time = '', zone = ''] = ISO_TIME.exec(text) ?? []
  if (whole === undefined || readDate(date) === null) return null
  const [hour = 0, minute = 0, second = 0] = time.split(':').map(Number)
  return hour <= 24 && minute < 60 && second <= 60 ? `${date}T${time}${zone.toUpperCase()}` : null
}

function readMailDate(text: string): string | null {
  const [whole, day = '', month = '', year = '', time, zone] = MAIL.exec(text) ?? []
  if (whole === undefined) return null
  const date = join(year, MONTHS.indexOf(month.toLowerCase()) + 1, day)
  if (date === null || time === undefined) return date
  const offset = zone === undefined ? '' : /^[+-]/.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(3)}` : 'Z'
  return readTime(`${date}T${time}${offset}`)
}

/**
 * An ISO 8601 year, month, date or date-time from ISO 8601, `2022/1/6`, `20220106` or a mail date.
 * Null for anything else: a day and month in unknown order are not guessed.
 */
export function readDate(text: string | null): string | null {
  if (text === null || text.length > 40) return null
  const iso = ISO_DATE.exec(text)
  if (iso) return exists(Number(iso[2] ?? 1), Number(iso[3] ?? 1)) ? text : null
  const [whole, year = '', month = '', day = ''] = COMPACT.exec(text) ?? SLASHED.exec(text) ?? []
  if (whole !== undefined) return join(year, month, day)
  return readTime(text) ?? readMailDate(text)
}
