/** How a language writes numbers and dates, for its catalogue. */
export interface Writing {
  /** A whole number. */
  n: (value: number) => string
  /** A number with the word for it: `1 name`, `2 names`. */
  plural: (value: number, one: string, many: string) => string
  /** A number with as many decimals as told, and a true minus sign. */
  decimals: (value: number, digits: number) => string
  /** A number with at most so many decimals. */
  rounded: (value: number, digits: number) => string
  /** An ISO date as far as it is known: `2022`, `2022-01`, `2022-01-05` and longer. */
  date: (iso: string) => string
  /** An ISO time, to the minute, in the time zone of the machine. */
  time: (iso: string) => string
}

/**
 * @param numbers the locale in which numbers are written
 * @param dates the locale in which dates are written
 */
export function writingOf(numbers: string, dates: string): Writing {
  const whole = new Intl.NumberFormat(numbers)
  const n = (value: number): string => whole.format(value)
  // made once: a formatter takes far longer to make than to use
  const dateOf = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(dates, { ...options, timeZone: 'UTC' })
  const months = dateOf({ year: 'numeric', month: 'long' })
  const days = dateOf({ year: 'numeric', month: 'short', day: 'numeric' })
  return {
    n,
    plural: (value, one, many) => `${n(value)} ${value === 1 ? one : many}`,
    decimals: (value, digits) =>
      value.toLocaleString(numbers, { minimumFractionDigits: digits, maximumFractionDigits: digits }).replace('-', '−'),
    rounded: (value, digits) => new Intl.NumberFormat(numbers, { maximumFractionDigits: digits }).format(value),
    date: (iso) => {
      const [, year = iso, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(iso) ?? []
      if (month === undefined) return year
      const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? '1')))
      return (day === undefined ? months : days).format(date)
    },
    time: (iso) =>
      new Date(iso).toLocaleString(dates, {
        day: 'numeric',
        month: 'short',
        year: 'numeric',
        hour: '2-digit',
        minute: '2-digit',
      }),
  }
}
