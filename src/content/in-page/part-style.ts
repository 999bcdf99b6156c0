/** For the line and the panel: colours answer to the page's scheme, sizes to the reader's text. */
export const PART_STYLE = `
.line, .panel { font: 400 13px/1.42 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; box-sizing: border-box; color: light-dark(#15181f, #f2f3f6); background: light-dark(#fff, #16181d); border: 1px solid var(--edge); border-radius: 9px; }
.line { display: flex; align-items: center; gap: 8px; min-block-size: 36px; padding: 4px 6px; padding-inline-start: 12px; background: var(--tint); }
.line p { flex: 1; margin: 0; overflow-wrap: anywhere; }
.panel { inline-size: 320px; max-inline-size: 100%; max-block-size: 80vh; overflow: auto; padding: 12px 14px; box-shadow: 0 8px 24px light-dark(#0002, #0008); }
.panel.is-chip { inline-size: auto; padding: 6px 10px; }
summary, h2 { margin: 0; font-size: 13px; font-weight: 600; }
summary { cursor: pointer; }
dl { margin: 8px 0 0; }
dt { font-weight: 600; margin-block-start: 8px; }
dt i { font-style: normal; color: var(--fg); margin-inline-start: 6px; }
dd { margin: 0; color: light-dark(#484d57, #bdc1c9); }
.age { margin: 8px 0 0; color: light-dark(#5d636d, #9da2ab); font-size: 12px; }
button { all: unset; box-sizing: border-box; min-block-size: 28px; padding: 2px 10px; border-radius: 7px; font: inherit; font-weight: 600; cursor: pointer; }
button.act { background: light-dark(#15181f, #f2f3f6); color: light-dark(#fff, #15181f); }
button.away { color: light-dark(#484d57, #bdc1c9); }
button:focus-visible, summary:focus-visible { outline: 2px solid light-dark(#1266d4, #89bdfb); outline-offset: 1px; }
[data-tone] { --edge: light-dark(#d9dce2, #30353d); --tint: light-dark(#fff, #16181d); --fg: light-dark(#484d57, #bdc1c9); }
[data-tone="warning"] { --edge: light-dark(#f2cd7c, #5c4413); --tint: light-dark(#fff4d9, #2b2210); --fg: light-dark(#8a4b00, #fbbf4d); }
[data-tone="danger"] { --edge: light-dark(#f3b3b8, #6b2229); --tint: light-dark(#fdecee, #32151a); --fg: light-dark(#b00f22, #ff8f98); }
[data-tone="ok"] { --fg: light-dark(#0f663a, #6ad89a); }
[data-tone="info"] { --fg: light-dark(#0753b1, #89bdfb); }
@media (forced-colors: active) { .line, .panel, button.act { border: 1px solid; } }
`;
