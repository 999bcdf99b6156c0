import { test, vi } from 'vitest';
import { readSettingsPage } from '../../../src/claude/page/read-settings-page.ts';
const usage = { five_hour: null, limits: [ {kind:'session',percent:104,resets_at:null,scope:null},{kind:'weekly_all',percent:21,resets_at:null,scope:null},{kind:'weekly_scoped',percent:7,resets_at:'2026-11-29T00:00:00Z',scope:{model:{display_name:'Fable'}}}], iguana_necktie:{limit_dollars:250, remaining_dollars:247}, extra_usage:null, spend: null as unknown };
test('x', async () => {
 for (const lang of ['en','de','zh']) for (const wording of ['old','new']) for (const marker of ['testid','id','none']) for (const lines of ['one','split']) for (const amounts of ['prefix','locale']) for (const [currency, enabled, limit] of [['USD',true,100000],['EUR',true,null],['JPY',true,10000],['USD',false,1]] as const) {
  vi.resetModules();
  document.body.innerHTML = `<script type="application/json" id="replica-settings">${JSON.stringify({now: Date.now(), lang, wording, marker, lines, meter:'meter', amounts, org:'o', switcher:false, signedIn:true})}</script><main></main>`;
  document.documentElement.lang = {en:'en-US',de:'de-DE',zh:'zh-CN'}[lang]!;
  const bodies: Record<string, unknown> = { usage: {...usage, spend:{enabled, used:{amount_minor:874,currency,exponent:2}, can_toggle:true}, extra_usage:{used_credits:874, monthly_limit:limit, currency}}, 'prepaid/credits': {amount:7127, currency, auto_reload_settings:null, promo_tranches:[{remaining_amount_minor_units:1906,currency,expires_at:'2026-12-19T12:00:00Z'}]} };
  vi.stubGlobal('fetch', async (u: string) => { const k = Object.keys(bodies).find((b) => String(u).endsWith('/'+b)); return new Response(JSON.stringify(k ? bodies[k] : {}), {status: k?200:404, headers:{'content-type':'application/json'}}); });
  // @ts-ignore
  const { nameFeature } = await import('../../replica/pages/assets/texts.js'); nameFeature(true);
  // @ts-ignore
  const { showUsage } = await import('../../replica/pages/assets/usage-view.js');
  await showUsage(document.querySelector('main'));
  const r = readSettingsPage(document, { language: document.documentElement.lang, currency, now: Date.now() });
  const out = Object.entries(r?.readings ?? {}).map(([k, v]: any) => k + '=' + (k==='windows'? v.value.map((w: any)=>w.key+':'+w.percent).join() : k==='tranches' ? v.value.map((t: any)=>t.remaining.minor+'@'+t.id).join() : typeof v.value==='string'? v.value : v.value.minor)).join(' ');
  console.log(lang, wording, marker, lines, amounts, currency, enabled, '->', out);
 }
}, 60000);
