import type { PageSettings } from './page-options.ts';

/** The document: as good as empty, because the page's script builds everything, as in the real application. */
export function pageHtml(kind: 'app' | 'login', settings: PageSettings, nonce: string): string {
  // A "<" inside the data would end the script element early.
  const data = JSON.stringify(settings).replaceAll('<', '\\u003c');
  const lang = settings.lang === 'zh' ? 'zh-CN' : settings.lang === 'de' ? 'de-DE' : 'en-US';
  return `<!DOCTYPE html>
<html lang="${lang}" data-theme="claude">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Claude</title>
    <link rel="stylesheet" href="/assets/style.css">
    <script type="application/json" id="replica-settings">${data}</script>
    <script type="module" nonce="${nonce}" src="/assets/${kind}.js"></script>
  </head>
  <body>
    <div id="root"></div>
  </body>
</html>
`;
}
