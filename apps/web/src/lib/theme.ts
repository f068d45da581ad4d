/** Light or dark as the reader chose, else as the device says. */
export const themes = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

export const isTheme = (text: unknown): text is Theme => themes.includes(text as Theme);
