// Answers one page for a browser in Chromium, for check_ballot_page.py.
//
// node browse_ballot.cjs NODE-MODULES CHROMIUM PAGE DOWNLOADS [PICTURES] prints JSON: what is wrong, the answers that were
// given, the role, what was said to questions outside the factors, and the code. Everything is done by keyboard.
"use strict";

const fs = require("fs");
const path = require("path");

const [modules, chromium, file, downloads, pictures] = process.argv.slice(2);
const puppeteer = require(path.join(modules, "puppeteer-core"));
const axe = fs.readFileSync(path.join(modules, "axe-core", "axe.min.js"), "utf8");
const name = path.basename(file, ".html");

const wrong = [];
const given = { answers: {}, role: undefined, said: {}, code: "" };
const looks = [
    { scheme: "light", width: 1280, height: 720 },
    { scheme: "light", width: 390, height: 844 },
    { scheme: "dark", width: 390, height: 844 },
    { scheme: "light", width: 320, height: 640 },
    { scheme: "dark", width: 1920, height: 1080 },
];

async function look(page, what) {
    for (const one of looks) {
        await page.setViewport({ width: one.width, height: one.height });
        await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: one.scheme }]);
        await page.evaluate(axe);
        const found = await page.evaluate(async () => {
            const result = await globalThis.axe.run(document, { resultTypes: ["violations"] });
            const list = result.violations.map((each) => `${each.id}: ${each.help}: ${each.nodes[0].html.slice(0, 160)}`);
            const room = document.documentElement;
            if (room.scrollWidth > room.clientWidth) list.push(`${room.scrollWidth} wide in ${room.clientWidth}`);
            return list;
        });
        found.forEach((text) => wrong.push(`${what}, ${one.scheme}, ${one.width} wide: ${text}`));
        if (pictures) {
            const picture = path.join(pictures, `${name}-${what}-${one.width}-${one.scheme}.png`);
            await page.screenshot({ path: picture });
        }
    }
    await page.setViewport({ width: 1280, height: 720 });
    await page.emulateMediaFeatures([]);
}

const where = (page) => page.evaluate(() => document.querySelector(".where span")?.textContent || "");
const focused = (page) => page.evaluate(() => {
    const at = document.activeElement;
    return { tag: at.tagName, type: at.type, text: at.textContent, visible: at.matches(":focus-visible") };
});

async function moveOn(page, key = "Enter") {
    const before = await where(page);
    await page.keyboard.press(key);
    await page.waitForFunction((was) => (document.querySelector(".where span")?.textContent || "") !== was, {}, before);
}

/// Presses Tab until a button with that text has the focus.
async function tabTo(page, text) {
    for (let i = 0; i < 60; ++i) {
        if ((await focused(page)).text.startsWith(text)) return;
        await page.keyboard.press("Tab");
    }
    throw new Error(`no Tab leads to ${text}`);
}

/// Answers the question on the page, another way each time, and notes what was answered.
async function answer(page, question, scale, turn) {
    if (question.use === "item" && scale.options) {
        const count = scale.options.length + (scale.dk ? 1 : 0) + (scale.na ? 1 : 0);
        const pick = turn % (count + 1);
        const others = [scale.dk && ["D", "dont-know"], scale.na && ["A", "not-applicable"]].filter(Boolean);
        if (pick === count) return;  // left out
        if (pick >= scale.options.length) {
            const [key, id] = others[pick - scale.options.length];
            await page.keyboard.press(key);
            given.answers[question.id] = id;
        } else if (turn % 2 === 0) {
            for (const digit of scale.options[pick].key) await page.keyboard.press(digit);
            given.answers[question.id] = scale.options[pick].value;
        } else {
            await page.keyboard.press("Space");
            for (let i = 0; i < pick; ++i) await page.keyboard.press("ArrowDown");
            given.answers[question.id] = scale.options[pick].value;
        }
        return;
    }
    if (question.use === "item") {
        const words = turn % 3 === 1 && scale.dk;
        if (words) {
            await page.keyboard.press("Tab");
            await page.keyboard.press("Space");
            given.answers[question.id] = "dont-know";
            return;
        }
        await page.keyboard.type(String(scale.max + 1));
        await page.keyboard.press("Enter");
        await page.waitForFunction(() => document.getElementById("objection").textContent !== "");
        if (turn === 10) await look(page, "number");
        await page.keyboard.down("Control");
        await page.keyboard.press("a");
        await page.keyboard.up("Control");
        await page.keyboard.type("12,5");
        given.answers[question.id] = 12.5;
        return;
    }
    if (question.options) {
        const picks = question.several ? [0, question.options.length - 1] : [1];
        await page.keyboard.press("Space");
        for (let i = 1; i < question.options.length; ++i) {
            await page.keyboard.press(question.several ? "Tab" : "ArrowDown");
            if (question.several && picks.includes(i)) await page.keyboard.press("Space");
            if (!question.several && i === picks[0]) break;
        }
        const texts = picks.map((place) => question.options[place]);
        if (question.use === "role") given.role = texts[0];
        else given.said[question.id] = question.several ? texts : texts[0];
        return;
    }
    const text = question.use === "pair" ? "Än-Lo 07" : "Größe \"x\" \\ 😀 # = ]";
    await page.keyboard.type(text);
    if (question.use === "role") given.role = text;
    if (question.use === "said") given.said[question.id] = text;
}

async function answerAll(page, form) {
    const questions = form.sections.flatMap((section) => section.questions);
    for (let i = 0; i < questions.length; ++i) {
        if ((await where(page)) !== `${i + 1} of ${questions.length}`) wrong.push(`the page is ${await where(page)}, not ${i + 1}`);
        const at = await focused(page);
        if (!["INPUT", "TEXTAREA"].includes(at.tag)) wrong.push(`question ${i + 1}: the focus is on ${at.tag}`);
        await answer(page, questions[i], form.scales[questions[i].scale], i);
        const kind = questions[i].use + (questions[i].options ? "-options" : "") + (questions[i].scale ?? "");
        if (!answerAll.seen.has(kind)) {
            answerAll.seen.add(kind);
            await look(page, kind);
        }
        if (questions[i].long) await tabTo(page, "Next");
        await moveOn(page);
    }
}
answerAll.seen = new Set();

async function saved(page) {
    const client = await page.createCDPSession();
    await client.send("Browser.setDownloadBehavior", { behavior: "allow", downloadPath: downloads, eventsEnabled: true });
    const done = new Promise((resolve) => {
        client.on("Browser.downloadProgress", (event) => event.state === "completed" && resolve());
    });
    await tabTo(page, "Save the file");
    await page.keyboard.press("Enter");
    await done;
}

(async () => {
    const browser = await puppeteer.launch({
        executablePath: chromium,
        args: ["--no-sandbox", "--disable-gpu"],
        userDataDir: path.join(downloads, "browser"),
    });
    const page = await browser.newPage();
    page.on("console", (message) => wrong.push(`console: ${message.text()}`));
    page.on("pageerror", (error) => wrong.push(`error: ${error.message}`));
    page.on("request", (request) => {
        const url = request.url();
        if (!url.startsWith("file://") && !url.startsWith("blob:")) wrong.push(`asks for ${url}`);
    });
    page.on("dialog", (dialog) => dialog.accept());
    const url = new URL(`file://${file}`).href;
    await page.goto(url);
    const form = await page.evaluate(() => JSON.parse(document.getElementById("form").textContent));
    await page.setViewport({ width: 1280, height: 720 });
    await look(page, "start");
    await tabTo(page, "Begin");
    await moveOn(page);

    // An answer outlasts the page, and can be deleted. Space picks the first option, or is a text with a letter behind it.
    await page.keyboard.type(" x");
    await moveOn(page);
    await page.goto(url);
    await page.waitForFunction(() => document.getElementById("page").innerText.includes("This browser has 1 of"));
    await tabTo(page, "Delete them");
    await moveOn(page);
    await answerAll(page, form);

    await look(page, "hand-in");
    given.code = await page.evaluate(() => document.querySelector("textarea.code").value);
    await saved(page);
    await tabTo(page, "Copy the code");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.querySelector(".said").textContent.startsWith("The code is"));

    // What was handed in can be changed, and deleted.
    await page.goto(url);
    await page.waitForFunction(() => document.getElementById("page").innerText.includes("Answers were handed in"));
    await look(page, "again");
    await tabTo(page, "Change these answers");
    await page.keyboard.press("Enter");
    await page.waitForSelector("textarea.code");
    const code = await page.evaluate(() => document.querySelector("textarea.code").value);
    if (code.slice(0, 20) !== given.code.slice(0, 20)) wrong.push("the ballot has another id after it was opened again");
    await page.pdf({ path: path.join(downloads, "print.pdf"), format: "A4" });
    await tabTo(page, "Delete my answers");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.getElementById("page").innerText.includes("Begin"));
    await page.goto(url);
    const start = await page.$eval("main", (main) => main.innerText);
    if (!start.includes("Begin →")) wrong.push("answers were not deleted");

    // Without scripts, as on an iPhone.
    const plain = await browser.newPage();
    await plain.setJavaScriptEnabled(false);
    await plain.setViewport({ width: 390, height: 844 });
    await plain.goto(url);
    if (pictures) await plain.screenshot({ path: path.join(pictures, `${name}-no-script.png`) });
    const text = await plain.$eval("main", (main) => main.innerText);
    if (!text.includes("iPhone")) wrong.push("without scripts the page does not say what to do");
    await browser.close();
    console.log(JSON.stringify({ ...given, wrong }));
})().catch((error) => {
    console.error(error);
    console.error(wrong.join("\n"));
    process.exit(1);
});
