// Runs emitter scripts on the EventEmitter of Node.js and writes what happens, a line a step.
//
//     node interpreter.mjs SCRIPT            writes the trace of one script
//     node interpreter.mjs --all FOLDER      writes FOLDER/NAME.trace for each FOLDER/NAME.script
//
// The language is that of dev.osiscope.emitter.script (docs/emitter.md). A script with a fault is not understood here.

import { EventEmitter as NodesEmitter } from 'node:events';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from 'node:util';

const MOST_STEPS = 1000;
const DEEPEST = 25;
const MOST_ARGUMENTS = 16;

class Stop extends Error {}

class Trace {
    lines = [];
    depth = 0;

    note(line) {
        if (this.lines.length === MOST_STEPS) {
            this.stop('STEPS');
        }
        this.lines.push('  '.repeat(this.depth) + line);
    }

    stop(reason) {
        this.lines.push('  '.repeat(this.depth) + 'stopped: ' + reason);
        throw new Stop();
    }

    // Runs `action` a level deeper; `ended` says how it is written that it returned.
    within(who, ended, action) {
        this.depth++;
        try {
            const result = action();
            this.depth--;
            this.note(who + ended(result));
            return result;
        } catch (failure) {
            if (!(failure instanceof Stop)) {
                this.depth--;
                this.note(`${who} throws ${failure.message}`);
            }
            throw failure;
        }
    }
}

const registered = (listener) => listener.listener ? `once ${listener.listener.name}` : listener.name;

function shown(value) {
    if (typeof value === 'function') {
        return `[${registered(value)}]`;
    }
    return value instanceof Error ? `Error(${value.message})` : inspect(value);
}

const printed = (value) => typeof value === 'string' ? value : shown(value);
const list = (values) => `(${values.map(shown).join(', ')})`;
const listed = (values) => `[${values.map(shown).join(', ')}]`;

// Node's own emitter; each method says what it does and lets Node do it. Its name stands in Node's warnings.
function emitterFor(trace) {
    class EventEmitter extends NodesEmitter {
        on(event, listener) {
            super.on(event, listener);
            const count = this.listenerCount(event);
            trace.note(`+ ${registered(listener)} on ${event}, place ${count - 1} of ${count}`);
            return this;
        }

        prependListener(event, listener) {
            super.prependListener(event, listener);
            trace.note(`+ ${registered(listener)} on ${event}, place 0 of ${this.listenerCount(event)}`);
            return this;
        }

        removeListener(event, listener) {
            const all = this.rawListeners(event);
            const index = all.findLastIndex((one) => one === listener || one.listener === listener);
            if (typeof listener === 'function' && index >= 0) {
                trace.note(`- ${registered(all[index])} from ${event}, place ${index}, ${all.length - 1} left`);
            }
            return super.removeListener(event, listener);
        }

        off(event, listener) {
            return this.removeListener(event, listener);
        }

        removeAllListeners(...events) {
            const silent = this.listenerCount('removeListener') === 0;
            const before = this.clearing;
            if (silent) {
                this.noteAllRemoved(events.length === 0 ? this.eventNames() : events);
            } else if (events.length === 0) {
                this.clearing = trace.depth;
            }
            try {
                super.removeAllListeners(...events);
            } finally {
                this.clearing = events.length === 0 ? before : this.clearing;
            }
            // Node removes its own event's listeners last, then forgets without a word what was added meanwhile.
            if (events[0] === 'removeListener' && this.clearing === trace.depth) {
                this.noteAllRemoved(this.eventNames());
            }
            return this;
        }

        noteAllRemoved(events) {
            for (const event of events) {
                this.rawListeners(event).reverse().forEach((listener, gone, all) => {
                    const left = all.length - 1 - gone;
                    trace.note(`- ${registered(listener)} from ${event}, place ${left}, ${left} left`);
                });
            }
        }

        emit(event, ...values) {
            if (Math.floor(trace.depth / 2) === DEEPEST) {
                trace.stop('DEPTH');
            }
            const called = this.rawListeners(event).map(registered).join(', ');
            trace.note(`emit ${event}${list(values)} to [${called}]`);
            return trace.within(`emit ${event}`, (heard) => ` returns ${heard}`, () => super.emit(event, ...values));
        }
    }
    return new EventEmitter();
}

class Run {
    trace = new Trace();
    emitter = emitterFor(this.trace);
    listeners = new Map();

    constructor(script) {
        process.emitWarning = (warning) => this.trace.note(`warns ${warning.message}`);
        const lines = script.split(/\r\n|\n|\r/).map((line) => [line, commands(line)]);
        for (const name of ['log', 'uppercase', 'throw']) {
            this.define(name, commands(name));
        }
        for (const [, made] of lines) {
            if (isWord(made[0][0], 'listener')) {
                this.define(made[0][1].text, [made[0].slice(2), ...made.slice(1)]);
            }
        }
        this.calls = lines.filter(([, made]) => made[0].length > 0 && !isWord(made[0][0], 'listener'));
    }

    define(name, body) {
        const listener = (...received) => {
            this.trace.note(name + list(received));
            this.trace.within(name, () => ' returns', () => {
                body.forEach((command) => this.execute(command, received));
            });
        };
        Object.defineProperty(listener, 'name', { value: name });
        this.listeners.set(name, listener);
    }

    all() {
        try {
            for (const [line, [command]] of this.calls) {
                this.trace.depth = 0;
                this.trace.note(`> ${line.trim()}`);
                this.attempt(command, [], '! ');
            }
        } catch (stop) {
            if (!(stop instanceof Stop)) {
                throw stop;
            }
        }
        return this.trace.lines.map((line) => line + '\n').join('');
    }

    attempt(command, received, sign) {
        try {
            this.execute(command, received);
        } catch (failure) {
            if (failure instanceof Stop) {
                throw failure;
            }
            this.trace.note(sign + failure.message);
        }
    }

    execute([verb, ...words], received) {
        const { emitter, trace } = this;
        const [event, name] = words.map((word) => word.text);
        const listener = this.listeners.get(name);
        switch (verb.text) {
            case 'on': return void emitter.on(event, listener);
            case 'once': return void emitter.once(event, listener);
            case 'prepend': return void emitter.prependListener(event, listener);
            case 'prependOnce': return void emitter.prependOnceListener(event, listener);
            case 'off': return void emitter.off(event, listener);
            case 'removeAll': return void emitter.removeAllListeners(...(words.length > 0 ? [event] : []));
            case 'emit': return void emitter.emit(event, ...this.values(words.slice(1), received));
            case 'count': return trace.note(`= ${listener ? emitter.listenerCount(event, listener)
                : emitter.listenerCount(event)}`);
            case 'names': return trace.note(`= ${listed(emitter.eventNames())}`);
            case 'listeners': return trace.note(`= ${listed(emitter.listeners(event))}`);
            case 'raw': return trace.note(`= ${listed(emitter.rawListeners(event))}`);
            case 'max': return void (event === undefined ? trace.note(`= ${emitter.getMaxListeners()}`)
                : emitter.setMaxListeners(Number(event)));
            case 'print': return this.print(this.values(words, received), false);
            case 'log': return this.print(received, false);
            case 'uppercase': return this.print(received, true);
            case 'throw': throw new Error(words.length > 0 ? words.map((word) => word.text).join(' ') : 'boom');
            case 'try': return this.attempt(words, received, 'caught ');
            default: throw new Stop(`not understood: ${verb.text}`);
        }
    }

    print(values, upperCase) {
        const text = values.map(printed).join(' ');
        this.trace.note(`prints ${upperCase ? text.toUpperCase() : text}`);
    }

    values(words, received) {
        const values = words.flatMap((word) => {
            if (word.quoted || !/^(\$([1-9]|all)|error:.*)$/.test(word.text)) {
                return [word.text];
            }
            if (word.text.startsWith('error:')) {
                return [new Error(word.text.slice('error:'.length))];
            }
            return word.text === '$all' ? received : received.slice(word.text[1] - 1, word.text[1]);
        });
        if (values.length > MOST_ARGUMENTS) {
            this.trace.stop('ARGUMENTS');
        }
        return values;
    }
}

const isWord = (word, text) => word !== undefined && !word.quoted && word.text === text;

// A line's commands, each a list of words.
function commands(line) {
    const all = [[]];
    let at = 0;
    while (at < line.length && line[at] !== '#') {
        if (line[at] === ';') {
            all.push([]);
            at++;
        } else if (line[at] === ' ' || line[at] === '\t') {
            at++;
        } else {
            const from = at;
            let text = '';
            for (let open = false; at < line.length && (open || !' \t;'.includes(line[at])); at++) {
                if (line[at] === '"') {
                    open = !open;
                } else {
                    at += open && line[at] === '\\' ? 1 : 0;
                    text += line[at];
                }
            }
            all.at(-1).push({ text, quoted: line[from] === '"' });
        }
    }
    return all;
}

const traceOf = (file) => new Run(readFileSync(file, 'utf8')).all();

const [first, folder] = process.argv.slice(2);
if (first === '--all') {
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.script'))) {
        writeFileSync(join(folder, file.replace(/script$/, 'trace')), traceOf(join(folder, file)));
    }
} else {
    process.stdout.write(traceOf(first));
}
