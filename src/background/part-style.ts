/**
 * How the line and the panel look. It goes to the page with the words, so that no tab carries it that shows neither. Colours
 * are those of src/ui/tokens.css and answer to the scheme of the host; sizes hang on the reader's own text size (`medium`) and
 * not on `rem`, which is the page's to set.
 */
export const PART_STYLE = `
:host{--tint:light-dark(#fff,#16181d);--text:light-dark(#15181f,#f2f3f6);--text-2:light-dark(#484d57,#bdc1c9);--text-3:light-dark(#5d636d,#9da2ab);--rule:light-dark(#e3e5e9,#2a2e35);--mute:light-dark(#b4b9c2,#4f545d)}
:host,[data-tone]{--edge:light-dark(#b4b9c2,#4f545d);--solid:light-dark(#5d636f,#535862);--on:#fff;--fill:light-dark(#777c86,#8e929b)}
:host([data-tone=ok]){--solid:light-dark(#167645,#1c7f4c)}
:host([data-tone=info]),[data-tone=info]{--solid:light-dark(#1266d4,#276ed2);--fill:light-dark(#2f7fe3,#589aed)}
:host([data-tone=warning]),[data-tone=warning]{--solid:light-dark(#fbb336,#f4af38);--on:light-dark(#2e1a01,#281601);--fill:light-dark(#c27308,#e9a128)}
:host([data-tone=danger]),[data-tone=danger]{--solid:light-dark(#c51224,#b71826);--fill:light-dark(#db2b33,#f45152)}
:host([data-tone=warning]) .line{--tint:light-dark(#fff3d3,#30240f);--edge:light-dark(#f0cb80,#5e4518)}
:host([data-tone=danger]) .line{--tint:light-dark(#ffefef,#3a1a1b);--edge:light-dark(#ffc2c3,#762f31)}
*{box-sizing:border-box;margin:0;padding:0}
.line,.panel{font:400 .8125em/1.36 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;font-variant-numeric:tabular-nums;overflow-wrap:anywhere;text-align:start;color:var(--text);background:var(--tint)}
p{text-wrap:pretty}
:host(:lang(ko)){word-break:keep-all}
b,strong{font-weight:600}
.line{display:flex;align-items:center;gap:9px;min-block-size:36px;padding-block:3px;padding-inline:12px 4px;border-radius:10px;box-shadow:inset 0 0 0 1px var(--edge),0 1px 3px rgb(0 0 0/.06)}
.line p{flex:1;margin-block:4px}
.short span{display:none}
.status{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.sign{flex:none;display:grid;place-items:center;inline-size:16px;block-size:16px;border-radius:30%;background:var(--solid);color:var(--on);font:700 12px/1 system-ui,sans-serif}
.sign::before{content:"!"}
:host([data-tone=warning]) .sign{inline-size:13px;block-size:13px;margin:1.5px;border-radius:3px;rotate:45deg}
:host([data-tone=warning]) .sign::before{rotate:-45deg}
:host([data-tone=ok]) .sign{border-radius:50%}
:host([data-tone=ok]) .sign::before{content:"✓"}
:host([data-tone=info]) .sign::before{content:"i"}
:host([data-tone=unknown]) .sign{border-radius:50%;border:1.4px dashed var(--text-3);background:none;color:var(--text-3)}
:host([data-tone=unknown]) .sign::before{content:"?"}
button{flex:none;font:inherit;color:inherit;background:none;border:0;border-radius:8px;cursor:pointer}
.act{max-inline-size:40%;overflow-wrap:break-word;hyphens:auto;min-block-size:28px;padding:2px 8px;font-weight:600;text-decoration:underline color-mix(in srgb,currentColor 40%,transparent);text-underline-offset:3px}
.away{inline-size:1.436em;block-size:1.436em;font-size:1.5em;line-height:1;color:var(--text-2)}
button:hover{background:color-mix(in srgb,currentColor 8%,transparent)}
:focus-visible{outline:2px solid light-dark(#1266d4,#89bdfb);outline-offset:1px}
[hidden]{display:none}
.panel{position:relative;max-block-size:inherit;overflow:auto;border-radius:12px;box-shadow:0 0 0 1px light-dark(rgb(18 22 32/.08),rgb(255 255 255/.1)),0 8px 24px light-dark(rgb(18 22 32/.16),rgb(0 0 0/.5))}
summary{display:flex;align-items:center;gap:9px;padding-block:14px 4px;padding-inline:16px 3.385em;border-radius:12px;list-style:none;cursor:pointer}
summary::-webkit-details-marker{display:none}
summary:focus-visible{outline-offset:-3px}
strong{font-size:1.154em;line-height:1.25}
.panel .away{position:absolute;inset-block-start:9px;inset-inline-end:9px}
.chip .away{inset-block-start:6px}
.chip details:not([open]) summary{min-block-size:40px;padding-block:8px}
.chip details:not([open]) strong{font-size:1em}
details div{padding:0 16px 12px;color:var(--text-2)}
ol{list-style:none;margin-block-start:14px}
li{position:relative;padding-block-end:12px;padding-inline-start:26px}
li b{color:var(--text);margin-inline-start:3px}
li p{color:var(--text-3)}
li::before{content:"";position:absolute;inset-inline-start:2px;inset-block-start:3px;inline-size:12px;block-size:12px;border-radius:50%;border:2px solid var(--mute)}
li::after{content:"";position:absolute;inset-inline-start:7px;inset-block:17px -1px;border-inline-start:2px dotted var(--mute)}
li[data-gate=on]::before,li[data-gate=part]::before{border-color:var(--fill);background:linear-gradient(to top,var(--fill) var(--full,50%),transparent 0)}
li[data-gate=on]{--full:100%}
li[data-gate=on]::after,li[data-gate=part]::after{border-inline-start:2px solid var(--fill)}
li[data-gate=unknown]::before{border-style:dashed;border-color:var(--text-3)}
li[data-gate=end]{padding-block-end:0}
li[data-gate=end]::before{inset-inline-start:0;inline-size:16px;border-radius:3px;border-width:1.5px;border-color:var(--text-3);background:linear-gradient(var(--text-3) 0 0) 0 2px/100% 1.5px no-repeat}
li[data-gate=end]::after{content:none}
footer{margin-block-start:14px;padding-block-start:10px;border-block-start:1px solid var(--rule);font-size:.923em;color:var(--text-3)}
@media (width<30em){.line{flex-wrap:wrap;row-gap:0}.line:not(.short) p{flex-basis:calc(100% - 80px)}.line:not(.short) .act{order:1;max-inline-size:none;margin-inline-start:17px}}
@media (pointer:coarse){.line{padding-block:0}.act,summary,.chip details:not([open]) summary{min-block-size:44px}.away{inline-size:max(44px,1.436em);block-size:max(44px,1.436em)}.panel .away{inset-block-start:0;inset-inline-end:0}}
@media (forced-colors:active){.line,.panel{border:1px solid CanvasText}.sign,li::before,li::after{forced-color-adjust:none}}
`;
