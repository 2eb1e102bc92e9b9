
"use strict";
(function () {
  const form = JSON.parse(document.getElementById("form").textContent);
  const page = document.getElementById("page");
  const questions = [];
  form.sections.forEach((section) => section.questions.forEach((one) => questions.push({ ...one, section: section.title })));
  const last = questions.length;
  const storeName = "readiness-ballot:" + form.questionnaire.print;
  const lang = form.language === "en" ? {} : { lang: form.language };

  // ------------------------------------------------------------------ what was answered, and where it is kept

  function hex(count) {
    const bytes = crypto.getRandomValues(new Uint8Array(count));
    return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  }
  function fresh() {
    return { id: "r" + hex(8), file: hex(16), begun: Date.now(), at: -1, answers: {}, role: "", pair: "", said: {}, given: 0 };
  }
  let keeps = true;
  function load() {
    try {
      const kept = JSON.parse(localStorage.getItem(storeName));
      if (kept && kept.id && kept.answers) return kept;
    } catch { keeps = false; }
    return null;
  }
  function save() {
    try { localStorage.setItem(storeName, JSON.stringify(state)); } catch { keeps = false; }
  }
  let state = load() || fresh();
  const wasThere = state.at >= 0;
  save();

  function scaleOf(question) { return form.scales[question.scale]; }
  function answerOf(question) {
    switch (question.use) {
      case "item": return state.answers[question.id];
      case "role": return state.role || undefined;
      case "pair": return state.pair || undefined;
      default: return state.said[question.id];
    }
  }
  function setAnswer(question, answer) {
    switch (question.use) {
      case "item": keep(state.answers, question.id, answer); break;
      case "role": state.role = answer || ""; break;
      case "pair": state.pair = answer || ""; break;
      default: keep(state.said, question.id, answer);
    }
    save();
  }
  function keep(into, id, answer) {
    if (answer === undefined || answer.length === 0) delete into[id]; else into[id] = answer;
  }
  function isAnswered(question) { return answerOf(question) !== undefined; }

  // ------------------------------------------------------------------ drawing

  function h(name, attributes, ...children) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes || {})) {
      if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
      else if (value === true) element.setAttribute(key, "");
      else if (value !== false && value !== undefined) element.setAttribute(key, value);
    }
    for (const child of children.flat()) if (child !== null && child !== undefined) element.append(child);
    return element;
  }
  function show(title, ...parts) {
    document.title = title;
    page.replaceChildren(...parts);
    window.scrollTo(0, 0);
  }
  function note() {
    return h("p", { class: "quiet small" }, keeps
      ? "Your answers stay on this device until you send them yourself."
      : "This browser does not keep answers: do not close the page before you have handed them in.");
  }
  function go(to) {
    state.at = Math.max(-1, Math.min(last, to));
    save();
    if (state.at < 0) drawStart(); else if (state.at === last) drawEnd(); else drawQuestion(state.at);
  }
  function button(text, act, attributes) { return h("button", { type: "button", onclick: act, ...attributes }, text); }

  function drawStart() {
    const count = questions.filter(isAnswered).length;
    const heading = h("h1", { tabindex: "-1", ...lang }, form.title);
    const parts = [heading, h("p", lang, form.introduction),
      h("p", {}, last === 1 ? "One question." : `${last} questions, one at a time. You can go back and change your answers.`)];
    if (wasThere && count > 0) {
      const day = new Date(state.given).toLocaleString("en-GB", { dateStyle: "medium", timeStyle: "short" });
      // What was handed in may be another person's, who used this computer before.
      if (state.given) {
        parts.push(h("p", {}, `Answers were handed in from this browser on ${day}.`),
          h("div", { class: "steps" }, button("Change these answers", () => go(last)),
            button("Delete them and begin anew", beginAnew, { class: "main" })));
      } else {
        parts.push(h("p", {}, `This browser has ${count} of ${last} answers.`),
          h("div", { class: "steps" }, button("Delete them and begin anew", beginAnew),
            button("Go on with these", () => go(firstOpen()), { class: "main" })));
      }
    } else {
      parts.push(h("div", { class: "steps" }, button("Begin →", () => go(0), { class: "main" })));
    }
    show(form.title, ...parts, note());
    heading.focus();
  }
  function firstOpen() {
    const open = questions.findIndex((one) => !isAnswered(one));
    return open < 0 ? last : open;
  }
  function beginAnew() { state = fresh(); save(); go(0); }

  function progress(place) {
    const bar = h("div", { class: last > 24 ? "bar many" : "bar", "aria-hidden": "true" });
    for (let i = 0; i < last; ++i) bar.append(h("span", { class: i < place ? "done" : "" }));
    return bar;
  }

  function drawQuestion(place) {
    const question = questions[place];
    const heading = h("h1", { id: "asked", ...lang }, question.text);
    const help = question.help ? h("p", { class: "quiet", id: "help", ...lang }, question.help) : null;
    const objection = h("p", { class: "objection", id: "objection", role: "alert" });
    const back = button("← Back", () => go(place - 1));
    const clear = button("Take my answer back", () => { setAnswer(question, undefined); go(place); }, { class: "plain" });
    const ask = h("form", { novalidate: true, autocomplete: "off" },
      asked(question, heading, help, objection, () => { clear.hidden = !isAnswered(question); }), objection,
      h("div", { class: "steps" }, back, h("button", { class: "main" }, "Next →")), clear);
    clear.hidden = !isAnswered(question);
    ask.addEventListener("submit", (event) => {
      event.preventDefault();
      if (ask.dataset.wrong) {
        objection.textContent = scaleOf(question).objection;
        ask.querySelector("input").focus();
      } else go(place + 1);
    });
    show(`${place + 1} of ${last}: ${form.title}`, progress(place + 1),
      h("p", { class: "where" }, h("strong", lang, question.section), h("span", {}, `${place + 1} of ${last}`)), ask, note());
    const first = ask.querySelector("input:checked") || ask.querySelector("input, textarea");
    first.focus({ preventScroll: true });
  }

  /// The question with what answers it; `changed` is called after each change.
  function asked(question, heading, help, objection, changed) {
    const describedby = help ? "help" : undefined;
    if (question.use === "item") {
      const scale = scaleOf(question);
      const group = h("fieldset", { "aria-describedby": describedby }, h("legend", {}, heading), help);
      if (scale.options) group.append(...choicesOf(question, scale, changed)); else group.append(numberOf(question, scale, objection, changed));
      const others = otherAnswers(question, scale, changed);
      if (others) group.append(others);
      if (scale.options) group.addEventListener("keydown", (event) => typed(event, group, scale));
      return group;
    }
    if (question.options) {
      const group = h("fieldset", { "aria-describedby": describedby }, h("legend", {}, heading), help);
      const list = h("div", { class: "choices" });
      question.options.forEach((option) => list.append(optionOf(question, option, changed)));
      group.append(list);
      return group;
    }
    const field = question.long
      ? h("textarea", { maxlength: "2000", "aria-labelledby": "asked", "aria-describedby": describedby })
      : h("input", { type: "text", maxlength: "80", "aria-labelledby": "asked", "aria-describedby": describedby, spellcheck: question.use === "pair" ? "false" : undefined });
    const answer = answerOf(question);
    field.value = Array.isArray(answer) ? answer.join("\n") : answer || "";
    field.addEventListener("input", () => {
      const text = field.value.trim();
      setAnswer(question, question.use === "said" ? (text ? [text] : undefined) : text);
      changed();
    });
    return h("div", {}, heading, help, h("div", { class: "field" }, field));
  }

  function choice(kind, words, key, isChosen, choose, attributes) {
    const input = h("input", { type: kind, name: "answer", value: key || words, checked: isChosen, onchange: choose });
    return h("label", { class: "choice" }, input, h("span", { class: "face" }, h("span", { class: "words", ...lang }, words),
      h("span", { class: "mark", "aria-hidden": "true" }, "✓"), key ? h("kbd", { "aria-hidden": "true" }, key) : null));
  }
  function choicesOf(question, scale, changed) {
    const options = scale.options;
    const isScale = options.length > 5 && options.some((one) => !one.label);
    const list = h("div", { class: isScale ? "choices scale" : "choices" });
    options.forEach((option) => {
      const words = isScale ? String(option.value) : option.label || String(option.value);
      const one = choice("radio", words, option.key, answerOf(question) === option.value,
        () => { setAnswer(question, option.value); changed(); });
      if (isScale && option.label) one.querySelector("input").setAttribute("aria-label", `${option.value}, ${option.label}`);
      list.append(one);
    });
    if (!isScale) return [list];
    const named = options.filter((one) => one.label).map((one) => h("span", lang, `${one.value} ${one.label}`));
    return [list, h("p", { class: "ends", "aria-hidden": "true" }, named)];
  }
  function otherAnswers(question, scale, changed) {
    const list = h("div", { class: "others" });
    for (const [id, label, key] of [["dont-know", scale.dk, "D"], ["not-applicable", scale.na, "A"]]) {
      if (label === undefined) continue;
      list.append(choice("radio", label, scale.options ? key : "", answerOf(question) === id, () => {
        setAnswer(question, id);
        const number = page.querySelector("input.number");
        if (number) { number.value = ""; number.form.dataset.wrong = ""; page.querySelector("#objection").textContent = ""; }
        changed();
      }));
    }
    return list.children.length > 0 ? list : null;
  }
  function numberOf(question, scale, objection, changed) {
    const answer = answerOf(question);
    const field = h("input", { class: "number", type: "text", inputmode: scale.min < 0 ? "text" : "decimal", "aria-labelledby": "asked", "aria-describedby": "range objection" });
    if (typeof answer === "number") field.value = String(answer);
    field.addEventListener("input", () => {
      const number = read(field.value, scale);
      const isEmpty = field.value.trim() === "";
      field.form.dataset.wrong = isEmpty || number !== undefined ? "" : "yes";
      field.setAttribute("aria-invalid", field.form.dataset.wrong ? "true" : "false");
      if (!field.form.dataset.wrong) objection.textContent = "";
      page.querySelectorAll("input[type=radio]").forEach((other) => { other.checked = false; });
      setAnswer(question, number);
      changed();
    });
    return h("div", {}, h("p", { class: "quiet small", id: "range" }, scale.help),
      h("div", { class: "field" }, field, scale.unit ? h("span", {}, scale.unit) : null));
  }
  function read(text, scale) {
    let plain = text.trim().replace(/[−–]/, "-").replace(",", ".");
    if (scale.unit && plain.endsWith(scale.unit)) plain = plain.slice(0, -scale.unit.length).trim();
    if (!/^[+-]?\d+(\.\d+)?$/.test(plain)) return undefined;
    const number = Number(plain) + 0;
    return number >= scale.min && number <= scale.max ? number : undefined;
  }
  function optionOf(question, option, changed) {
    const given = answerOf(question);
    const isChosen = question.use === "said" ? (given || []).includes(option) : given === option;
    return choice(question.several ? "checkbox" : "radio", option, "", isChosen, (event) => {
      if (question.several) {
        const all = new Set(answerOf(question) || []);
        if (event.target.checked) all.add(option); else all.delete(option);
        setAnswer(question, question.options.filter((one) => all.has(one)));
      } else setAnswer(question, question.use === "said" ? [option] : option);
      changed();
    });
  }

  // One rule for every key, as in the program: what is typed is the value of an answer; 1 may become 10.
  let before = "";
  function typed(event, group, scale) {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const key = event.key.toUpperCase();
    let wanted = key;
    if (/^[0-9]$/.test(key)) {
      const keys = scale.options.map((one) => one.key);
      wanted = keys.includes(before + key) ? before + key : key;
      before = wanted;
    } else before = "";
    for (const input of group.querySelectorAll("input")) {
      if (input.value !== wanted) continue;
      input.checked = true;
      input.focus();
      input.dispatchEvent(new Event("change"));
      event.preventDefault();
    }
  }

  // ------------------------------------------------------------------ handing in

  function drawEnd() {
    const open = questions.map((one, place) => [one, place]).filter(([one]) => !isAnswered(one));
    const heading = h("h1", { tabindex: "-1" }, "Hand in your answers");
    const said = h("p", { class: "said", role: "status" });
    const code = h("textarea", { class: "code", readonly: true, rows: "4", "aria-label": "The code with your answers", spellcheck: "false" });
    code.value = codeOf();
    const parts = [progress(last), heading, h("p", {}, `You have answered ${last - open.length} of ${last} questions.`)];
    if (open.length > 0) {
      const list = h("ul", { class: "left" });
      open.slice(0, 12).forEach(([one, place]) => list.append(h("li", {}, button(one.text, () => go(place), { class: "plain", ...lang }))));
      parts.push(h("p", {}, open.length > 12 ? `Left out, the first 12 of ${open.length}:` : "Left out:"), list);
    }
    parts.push(h("p", {}, "Choose one of these ways. What you send holds your answers, and no name unless you wrote one."),
      h("section", { class: "way" }, h("h2", {}, "A file"), h("p", {}, "Save it, then send it to the person who asked you."),
        button("Save the file", () => { saveFile(); given(said, "The file is in your downloads."); }, { class: "main" })),
      h("section", { class: "way" }, h("h2", {}, "A code"), h("p", {}, "Copy it, then paste it into a mail or a chat to that person."), code,
        button("Copy the code", () => copyCode(code, said))),
      h("section", { class: "way" }, h("h2", {}, "On paper"), h("p", {}, "Print your answers and hand them over."),
        button("Print", () => { given(said, ""); window.print(); })),
      said, h("div", { class: "steps" }, button("← Back", () => go(last - 1)),
        button("Delete my answers from this browser", () => {
          if (confirm("Delete all of your answers from this browser?")) { state = fresh(); save(); drawStart(); }
        })), note(), paper());
    show(`Hand in: ${form.title}`, ...parts);
    heading.focus();
  }
  function given(said, text) {
    state.given = Date.now();
    save();
    said.textContent = text ? `${text} If others use this computer too, delete your answers from this browser below.` : "";
  }
  function copyCode(code, said) {
    const byHand = () => {
      code.focus();
      code.select();
      given(said, document.execCommand("copy") ? "The code is copied." : "The code is marked: copy it with your browser's menu.");
    };
    if (!navigator.clipboard) return byHand();
    navigator.clipboard.writeText(code.value).then(() => given(said, "The code is copied."), byHand);
  }
  function saveFile() {
    const url = URL.createObjectURL(new Blob([fileText()], { type: "application/toml" }));
    const link = h("a", { href: url, download: `ballot-${form.questionnaire.id}-${state.id.slice(1, 7)}.readiness.toml` });
    page.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(url), 60000);
  }
  // Numbers and keys as on the sheet of paper, so that the answers can be typed in as from one.
  function keyAndWords(question) {
    const answer = answerOf(question);
    if (answer === undefined) return ["", "–"];
    if (question.use !== "item") return ["", Array.isArray(answer) ? answer.join(", ") : answer];
    const scale = scaleOf(question);
    if (answer === "dont-know") return ["D", scale.dk];
    if (answer === "not-applicable") return ["A", scale.na];
    if (!scale.options) return [String(answer), scale.unit];
    const option = scale.options.find((one) => one.value === answer);
    return [option.key, option.label];
  }
  function paper() {
    let number = 0;
    const rows = questions.map((one) => {
      const [key, words] = keyAndWords(one);
      return h("tr", {}, h("th", { scope: "row" }, one.use === "item" ? String(++number) : ""), h("td", lang, one.text), h("td", {}, key), h("td", lang, words));
    });
    return h("div", { class: "paper", "aria-hidden": "true" }, h("h2", lang, form.title), h("table", {}, h("tbody", {}, rows)));
  }

  // ------------------------------------------------------------------ the file: core/FILES.md has its keys

  function toml(text) {
    const whole = text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd");
    return JSON.stringify(whole).replace(/\u007f/g, "\\u007f");
  }
  function time(milliseconds) { return new Date(milliseconds).toISOString().slice(0, 19) + "Z"; }
  function fileText() {
    const asked = form.questionnaire;
    const uuid = state.file.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, "$1-$2-4$3-8$4-$5");
    const value = (answer) => (typeof answer === "number" ? String(answer) : toml(answer));
    const answers = questions.filter((one) => one.use === "item" && isAnswered(one)).map((one) => `${one.id} = ${value(answerOf(one))}`);
    const said = questions.filter((one) => one.use === "said" && isAnswered(one)).map((one) => {
      const texts = answerOf(one).map(toml);
      return `${one.id} = ${one.several ? `[${texts.join(", ")}]` : texts[0]}`;
    });
    const lines = ['format = "readiness-assessment/1"', `id = "${uuid}"`, `title = ${toml(form.title)}`, `created = ${time(state.begun)}`,
      `modified = ${time(Date.now())}`, 'mode = "ballots"', "", "[questionnaire]", `id = ${toml(asked.id)}`,
      `version = ${toml(asked.version)}`, `sha256 = "${asked.sha256}"`, "", "[[respondent]]", `id = "${state.id}"`];
    if (state.role) lines.push(`role = ${toml(state.role)}`);
    if (state.pair) lines.push(`pairing_code = ${toml(state.pair)}`);
    lines.push(`answers = { ${answers.join(", ")} }`);
    if (said.length > 0) lines.push(`said = { ${said.join(", ")} }`);
    return lines.join("\n") + "\n";
  }

  // ------------------------------------------------------------------ the code: core/FILES.md has its parts

  const letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  function codeOf() {
    const bytes = [];
    const big = (value, count) => { for (let i = count; i-- > 0;) bytes.push(Math.floor(value / 2 ** (8 * i)) & 255); };
    const fromHex = (digits) => digits.match(/../g).forEach((two) => bytes.push(parseInt(two, 16)));
    const count = (value) => { for (; value > 127; value = value >> 7) bytes.push((value & 127) | 128); bytes.push(value); };
    const text = (value) => { const utf8 = new TextEncoder().encode(value); count(utf8.length); bytes.push(...utf8); };
    big(0, 2);
    fromHex(form.questionnaire.print);
    fromHex(state.id.slice(1));
    big(Math.floor(Date.now() / 1000), 4);
    const items = questions.filter((one) => one.use === "item");
    const nibbles = items.map(nibbleOf);
    for (let i = 0; i < nibbles.length; i += 2) bytes.push((nibbles[i] << 4) | (nibbles[i + 1] || 0));
    items.forEach((one, i) => { if (nibbles[i] === 3) text(String(answerOf(one))); });
    text(state.role);
    text(state.pair);
    questions.filter((one) => one.use === "said").forEach((one) => {
      const texts = answerOf(one) || [];
      count(texts.length);
      texts.forEach((each) => { if (one.options) count(one.options.indexOf(each)); else text(each); });
    });
    const length = bytes.length - 2;
    bytes[0] = length >> 8;
    bytes[1] = length & 255;
    big(checksum(bytes), 4);
    return "RDY1" + base32(bytes);
  }
  function nibbleOf(question) {
    const answer = answerOf(question);
    if (answer === undefined) return 0;
    if (answer === "dont-know") return 1;
    if (answer === "not-applicable") return 2;
    const scale = scaleOf(question);
    return scale.options ? 4 + scale.options.findIndex((one) => one.value === answer) : 3;
  }
  function checksum(bytes) {
    let crc = 0xffffffff;
    for (const byte of bytes) {
      crc ^= byte;
      for (let bit = 0; bit < 8; ++bit) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
    }
    return ~crc >>> 0;
  }
  function base32(bytes) {
    let out = "", held = 0, bits = 0;
    for (const byte of bytes) {
      held = (held << 8) | byte;
      for (bits += 8; bits >= 5; bits -= 5) out += letters[(held >> (bits - 5)) & 31];
      held &= (1 << bits) - 1;
    }
    return bits > 0 ? out + letters[(held << (5 - bits)) & 31] : out;
  }

  if (wasThere || state.at < 0) drawStart(); else go(state.at);
})();
