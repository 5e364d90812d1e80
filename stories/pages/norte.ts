import { html, type TemplateResult } from 'lit';
import './pages.css';

const mark = html`<svg class="logo" viewBox="0 0 28 28" aria-hidden="true"><path class="box" d="M2 2h24v24H2z"/><path class="letter" d="M8 21V7l12 14V7"/></svg>`;

/** The panel of a fiscal software house in Monterrey; its dark header has a colour scheme of its own. */
export const norte = (): TemplateResult => html`<div class="shop norte">
  <header class="bar">
    <strong class="brand">${mark}Norte Fiscal</strong>
    <nav aria-label="Principal"><a href="#servicios">Servicios</a><a href="#software">Software</a><a href="#panel" aria-current="page">Panel</a><a href="#precios">Precios</a></nav>
    <mostrador-balance-meter compact></mostrador-balance-meter>
  </header>
  <main>
    <div class="opening">
      <div><h1>Su operación, hoy</h1><p>Empresa de Pruebas, NIC 200070. Monterrey, miércoles 18 de noviembre de 2026.</p></div>
      <mostrador-sign-in></mostrador-sign-in>
    </div>
    <mostrador-balance-meter></mostrador-balance-meter>
    <h2>Reponga su saldo</h2>
    <mostrador-stamp-purchase></mostrador-stamp-purchase>
  </main>
  <footer><p>Norte Fiscal, Monterrey, Nuevo León</p><p><a href="#aviso">Aviso de privacidad</a> <a href="#terminos">Términos</a></p></footer>
</div>`;
