// Steps through the page: one step is shown, the ladder up to it, and its bytes with their fields.
(() => {
  "use strict";
  const root = document.documentElement;
  const byId = id => document.getElementById(id);
  const data = JSON.parse(byId("frames").textContent);
  const articles = [...document.querySelectorAll("article.step")];
  const rows = [...document.querySelectorAll("#ladder .row")];
  const ties = [...document.querySelectorAll("#ladder .tie")];
  const themes = ["light", "dark", "projector"];
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  let at = 0;
  let picked = -1;

  root.classList.add("js");

  const make = (name, classes, text) => {
    const node = document.createElement(name);
    if (classes) node.className = classes;
    if (text !== undefined) node.textContent = text;
    return node;
  };

  function show(index, atOnce) {
    at = Math.max(0, Math.min(articles.length - 1, index));
    const article = articles[at];
    const step = Number(article.dataset.step);
    articles.forEach(other => other.classList.toggle("shown", other === article));
    rows.forEach(row => {
      const shown = Number(row.dataset.from) <= step && step <= Number(row.dataset.to);
      row.classList.toggle("shown", shown);
      row.classList.toggle("current", shown && Number(row.dataset.step) === step);
    });
    ties.forEach(tie => tie.classList.toggle("shown", Number(tie.dataset.step) === step));
    byId("position").textContent = article.dataset.position;
    byId("slider").value = String(at);
    byId("slider").setAttribute("aria-valuetext", article.dataset.position);
    byId("first").disabled = byId("back").disabled = at === 0;
    byId("last").disabled = byId("forward").disabled = at === articles.length - 1;
    if (!atOnce) byId("live").textContent = article.dataset.spoken;
    showFrame(step);
    follow(atOnce);
    remember(step);
  }

  function follow(atOnce) {
    const row = document.querySelector("#ladder .row.current");
    const pane = byId("ladder");
    if (!row) return;
    const place = row.getBoundingClientRect();
    const frame = pane.getBoundingClientRect();
    const heads = byId("heads").getBoundingClientRect().height;
    const above = place.top - frame.top - heads;
    const below = place.bottom - frame.bottom;
    const by = above < 0 ? above : Math.max(0, Math.min(below, above));
    if (by !== 0) pane.scrollBy({ top: by, behavior: atOnce || calm.matches ? "auto" : "smooth" });
  }

  function remember(step) {
    try {
      history.replaceState(null, "", "#step-" + step);
    } catch (refused) {
      // Some browsers do not let a page from a file say where it is.
    }
  }

  function layerOf(frame, source, index) {
    let found = 0;
    frame.parts.forEach(part => {
      if (part.source === source && part.from <= index && index < part.end) found = part.osi;
    });
    return found;
  }

  function showFrame(step) {
    const frame = data.steps[step];
    byId("bytes-title").textContent = frame ? frame.title : data.words.title;
    byId("bytes-none").hidden = Boolean(frame);
    byId("bytes-views").hidden = !frame;
    byId("hex").replaceChildren();
    byId("fields").replaceChildren();
    byId("field-detail").textContent = "";
    picked = -1;
    if (!frame) return;
    frame.sources.forEach((source, number) => addBytes(frame, source, number));
    frame.rows.forEach((row, number) => byId("fields").append(fieldRow(frame, row, number)));
    pick(frame, Math.max(0, frame.picked), false);
  }

  function addBytes(frame, source, number) {
    if (frame.sources.length > 1) byId("hex").append(make("p", "source-name", source.name));
    const bytes = source.hex.match(/../g) || [];
    for (let start = 0; start < bytes.length; start += 16) {
      const line = make("div", "hex-line");
      const part = bytes.slice(start, start + 16);
      const offset = start.toString(16).padStart(4, "0");
      line.setAttribute("role", "listitem");
      line.setAttribute("aria-label", offset + ": " + part.join(" "));
      line.append(make("span", "offset", offset));
      const digits = make("span", "digits");
      const letters = make("span", "letters");
      part.forEach((byte, column) => {
        const index = start + column;
        const hue = " l" + layerOf(frame, number, index);
        const value = parseInt(byte, 16);
        const letter = value >= 0x20 && value < 0x7f ? String.fromCharCode(value) : "\u00b7";
        for (const [to, text, kind] of [[digits, byte, "byte"], [letters, letter, "letter"]]) {
          const cell = make("span", kind + hue + (column === 8 && kind === "byte" ? " ninth" : ""), text);
          cell.dataset.source = String(number);
          cell.dataset.index = String(index);
          cell.addEventListener("click", () => pickByte(frame, number, index));
          to.append(cell);
        }
      });
      line.append(digits, letters);
      byId("hex").append(line);
    }
    if (source.more) byId("hex").append(make("p", "more", source.more));
  }

  function fieldRow(frame, row, number) {
    const line = make("tr", "field l" + row.osi + (row.layer ? " layer" : ""));
    const name = make("th", "", row.layer ? row.name : data.definitions[row.definition].id);
    name.scope = "row";
    name.style.setProperty("--depth", row.depth);
    line.append(name, make("td", "value", row.value),
      make("td", "meaning", row.layer ? "" : data.definitions[row.definition].meaning));
    line.tabIndex = -1;
    line.addEventListener("click", () => pick(frame, number, true));
    line.addEventListener("keydown", event => {
      const next = { ArrowDown: number + 1, ArrowUp: number - 1 }[event.key];
      if (next === undefined || next < 0 || next >= frame.rows.length) return;
      event.preventDefault();
      event.stopPropagation();
      pick(frame, next, true);
    });
    return line;
  }

  function pickByte(frame, source, index) {
    let best = -1;
    frame.rows.forEach((row, number) => {
      const inside = row.source === source && Math.floor(row.bit / 8) <= index && index < Math.ceil((row.bit + row.bits) / 8);
      if (inside && (best < 0 || row.bits <= frame.rows[best].bits)) best = number;
    });
    if (best >= 0) pick(frame, best, true);
  }

  function pick(frame, number, focus) {
    const lines = byId("fields").children;
    if (!lines.length) return;
    if (picked >= 0) {
      lines[picked].tabIndex = -1;
      lines[picked].removeAttribute("aria-selected");
    }
    picked = number;
    const row = frame.rows[number];
    const line = lines[number];
    line.tabIndex = 0;
    line.setAttribute("aria-selected", "true");
    if (focus) line.focus({ preventScroll: true });
    scrollInto(byId("field-table"), line);
    byId("field-detail").textContent = row.layer ? "" : data.definitions[row.definition].detail.replace("\u0001", row.range);
    let first = null;
    document.querySelectorAll("#hex [data-index]").forEach(cell => {
      const index = Number(cell.dataset.index);
      const inside = Number(cell.dataset.source) === row.source
        && Math.floor(row.bit / 8) <= index && index < Math.ceil((row.bit + row.bits) / 8);
      cell.classList.toggle("picked", inside);
      if (inside && !first) first = cell;
    });
    if (first) scrollInto(byId("hex"), first);
  }

  function scrollInto(pane, node) {
    const frame = pane.getBoundingClientRect();
    const place = node.getBoundingClientRect();
    if (place.top < frame.top || place.bottom > frame.bottom) {
      pane.scrollTop += place.top - frame.top - (frame.height - place.height) / 2;
    }
  }

  function nextTheme() {
    const dark = matchMedia("(prefers-color-scheme: dark)").matches;
    const now = root.dataset.theme === "auto" ? (dark ? "dark" : "light") : root.dataset.theme;
    root.dataset.theme = themes[(themes.indexOf(now) + 1) % themes.length];
    follow(true);
  }

  const blank = () => { byId("blank").hidden = !byId("blank").hidden; };
  const go = { first: () => show(0), back: () => show(at - 1), forward: () => show(at + 1),
    last: () => show(articles.length - 1) };
  const keys = { ArrowRight: go.forward, ArrowLeft: go.back, PageDown: go.forward, PageUp: go.back, Home: go.first,
    End: go.last, t: nextTheme, T: nextTheme, b: blank, B: blank, Escape: () => { byId("blank").hidden = true; } };

  Object.entries(go).forEach(([id, action]) => byId(id).addEventListener("click", action));
  byId("theme").addEventListener("click", nextTheme);
  byId("blank").addEventListener("click", blank);
  byId("slider").max = String(articles.length - 1);
  byId("slider").addEventListener("input", event => show(Number(event.target.value)));
  rows.filter(row => row.dataset.step !== "0").forEach(row => row.addEventListener("click", () => {
    const step = row.dataset.step;
    show(articles.findIndex(article => article.dataset.step === step));
  }));
  addEventListener("keydown", event => {
    const action = keys[event.key];
    const slides = event.target === byId("slider");
    if (!action || event.ctrlKey || event.altKey || event.metaKey || slides) return;
    event.preventDefault();
    action();
  });
  addEventListener("hashchange", () => show(wanted()));

  function wanted() {
    const step = location.hash.replace("#step-", "");
    return Math.max(0, articles.findIndex(article => article.dataset.step === step));
  }

  show(wanted(), true);
})();
