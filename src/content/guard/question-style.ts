/**
 * The looks of the guard's question; the colours are those of src/ui/tokens.css. Two things differ from the faces, as
 * the page must have no say: sizes hang on the reader's own text size (`medium` on the host) and not on `rem`, which is
 * the page's to set; and the only fonts are generic ones, as a page can define a font under any name and draw a "5" as "0".
 */
export const QUESTION_STYLE = `
*{box-sizing:border-box;margin:0;padding:0}
dialog{
color-scheme:light dark;
--surface:light-dark(#ffffff,#16181d);--hover:light-dark(#e8eaee,#292d34);--line:light-dark(#e3e5e9,#2a2e35);
--text:light-dark(#15181f,#f2f3f6);--text-2:light-dark(#484d57,#bdc1c9);--text-3:light-dark(#5d636d,#9da2ab);
--ink:light-dark(#15181f,#f2f3f6);--on-ink:light-dark(#ffffff,#15181f);--inset:light-dark(#f1f2f5,#1f2228);
--tone:light-dark(#fbb336,#f4af38);--on:light-dark(#2e1a01,#281601);
--head:light-dark(#fff3d3,#30240f);--edge:light-dark(#f0cb80,#5e4518);--from:var(--text-2);--title:var(--text);
position:fixed;inset:0;margin:auto;border:0;inline-size:min(460px,100% - 24px);block-size:fit-content;
max-inline-size:none;max-block-size:calc(100% - 24px);overflow:auto;overscroll-behavior:contain;container-type:inline-size;
border-radius:16px;background:var(--surface);color:var(--text);outline:0;
box-shadow:0 0 0 1px light-dark(rgb(18 22 32/.08),rgb(255 255 255/.1)),0 24px 64px light-dark(rgb(18 22 32/.28),rgb(0 0 0/.6));
font:400 .875em/1.42 system-ui,sans-serif;font-variant-numeric:tabular-nums;overflow-wrap:break-word;hyphens:auto;text-align:start
}
dialog:lang(ko){word-break:keep-all}
dialog::backdrop{background:light-dark(rgb(16 18 24/.48),rgb(0 0 0/.54))}
.danger{--tone:#ffffff;--on:var(--head);--head:light-dark(#c51224,#b71826);--edge:transparent;--from:rgb(255 255 255/.9);--title:#ffffff}
header{padding:12px 20px 14px;background:var(--head);border-block-end:1px solid var(--edge);color:var(--title)}
.from{display:flex;flex-wrap:wrap;align-items:center;gap:0 8px;margin-block-end:10px;font-size:.857em;color:var(--from)}
.from :last-child{margin-inline-start:auto}
.from span{display:flex;gap:8px;min-inline-size:0}
svg{display:block;flex:none;inline-size:1.333em;block-size:1.333em;fill:currentColor}
.ask{display:flex;gap:12px;align-items:center}
.ask svg{inline-size:2.857em;block-size:2.857em}
.shape{fill:var(--tone);stroke:var(--tone);stroke-linecap:round;stroke-linejoin:round}
.glyph{fill:none;stroke:var(--on);stroke-width:2;stroke-linecap:round;stroke-linejoin:round}
h2{min-inline-size:0;font-size:1.429em;line-height:1.25;font-weight:600;letter-spacing:-.016em;text-wrap:balance}
.n{white-space:nowrap;unicode-bidi:isolate}
dl{padding:6px 20px 4px}
dl>div{display:grid;grid-template-columns:7.6em minmax(0,1fr);gap:0 12px;padding-block:9px;border-block-end:1px solid var(--line)}
dl>div:last-child{border-block-end:0}
dt{font-size:.929em;padding-block-start:1px;color:var(--text-3)}
dd{text-wrap:pretty}
strong{font-weight:600}
.now dt{padding-block-start:5px}
.now dd{color:var(--text-2)}
.now strong{display:block;font-size:1.429em;line-height:1.3;letter-spacing:-.016em;color:var(--text)}
label{display:flex;gap:10px;align-items:start;margin:0 20px;padding:9px 12px;border-radius:9px;background:var(--inset);font-size:.929em}
label span{min-inline-size:0}
input{flex:none;inline-size:1.23em;block-size:1.23em;margin-block-start:1px;accent-color:var(--ink)}
.acts{display:flex;flex-wrap:wrap;gap:8px;padding:12px 20px 18px;background:var(--surface)}
button{flex:1 1 0;min-inline-size:fit-content;min-block-size:2.857em;padding:6px 14px;border:0;border-radius:9px;cursor:pointer;
font:600 1em/1.2 system-ui,sans-serif;color:var(--text);background:var(--surface);box-shadow:inset 0 0 0 1px light-dark(#d5d6d7,#3e4045)}
button:hover{background:var(--hover)}
.refuse{color:var(--on-ink);background:var(--ink);box-shadow:none}
.refuse:hover{background:light-dark(#36383e,#d3d4d8)}
.pays{color:light-dark(#b31124,#fd9696);box-shadow:inset 0 0 0 1px light-dark(#ffc2c3,#762f31)}
button:focus,input:focus-visible{outline:2px solid light-dark(#1266d4,#89bdfb);outline-offset:2px}
@media (min-height:26em),(min-height:19em) and (min-width:30em){.acts{position:sticky;inset-block-end:0}}
@media (pointer:coarse){button,label{min-block-size:max(44px,2.857em)}label{align-items:center}}
@container (inline-size<24em){dl>div{grid-template-columns:minmax(0,1fr)}button{min-inline-size:min(100%,12em)}.n{white-space:normal}}
@container (inline-size<17em){.ask svg{margin-block-end:8px}.ask{display:block}}
@media (forced-colors:active){
dialog,button{border:1px solid CanvasText}
.shape{fill:CanvasText;stroke:CanvasText}
.glyph{stroke:Canvas}
}`;
