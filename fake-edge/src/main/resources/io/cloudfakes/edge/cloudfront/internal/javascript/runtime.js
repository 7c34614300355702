// Makes a fresh context into CloudFront's runtime. Strings whose characters are bytes carry binary
// data to the host and back.
(function (host) {
  const two = host.runtime === 'cloudfront-js-2.0';
  const parse = JSON.parse;
  const stringify = JSON.stringify;
  const Bytes = Uint8Array;

  function hidden(object, name, value) {
    Object.defineProperty(object, name, {value, writable: true, configurable: true});
  }

  function without(object, names) {
    for (let i = 0; i < names.length; i++) {
      delete object[names[i]];
    }
  }

  // The clock stands still while a function runs.
  const RealDate = Date;
  const construct = Reflect.construct;
  function FixedDate(...parts) {
    if (new.target === undefined) {
      return new RealDate(host.now).toString();
    }
    return construct(RealDate, parts.length === 0 ? [host.now] : parts, new.target);
  }
  FixedDate.prototype = RealDate.prototype;
  Object.defineProperty(FixedDate, 'name', {value: 'Date'});
  Object.defineProperty(FixedDate, 'length', {value: 7});
  hidden(FixedDate, 'now', () => host.now);
  hidden(FixedDate, 'parse', RealDate.parse);
  hidden(FixedDate, 'UTC', RealDate.UTC);
  hidden(RealDate.prototype, 'constructor', FixedDate);
  hidden(globalThis, 'Date', FixedDate);
  hidden(Math, 'random', () => host.random());

  // Byte strings.
  function ofBytes(bytes) {
    let text = '';
    for (let i = 0; i < bytes.length; i++) {
      text += String.fromCharCode(bytes[i]);
    }
    return text;
  }

  function toBytes(text, Type) {
    const bytes = new Type(text.length);
    for (let i = 0; i < text.length; i++) {
      bytes[i] = text.charCodeAt(i);
    }
    return bytes;
  }

  function view(data) {
    return data instanceof ArrayBuffer
      ? new Bytes(data)
      : new Bytes(data.buffer, data.byteOffset, data.byteLength);
  }

  // The first runtime has strings of bytes, which are told from others by having been made here.
  const rawStrings = new Set();
  function raw(text) {
    rawStrings.add(text);
    return text;
  }

  function binary(data, encoding) {
    if (typeof data === 'string') {
      if (!two && encoding === undefined && rawStrings.has(data)) {
        return data;
      }
      return host.decode(data, encoding === undefined ? 'utf8' : encoding);
    }
    if (data instanceof ArrayBuffer || ArrayBuffer.isView(data)) {
      return ofBytes(view(data));
    }
    throw new TypeError('data is not a string or Buffer-like object');
  }

  const shared = {host, two, hidden, ofBytes, toBytes, view, binary, raw, Bytes};

  // Modules, made when they are first asked for.
  const made = {};
  const modules = two
    ? ['buffer', 'crypto', 'querystring', 'cloudfront']
    : ['crypto', 'querystring'];
  function require(name) {
    if (!modules.includes(name)) {
      throw new Error('Cannot find module "' + name + '"');
    }
    if (made[name] === undefined) {
      shared.Buffer = two && name !== 'buffer' ? require('buffer').Buffer : undefined;
      made[name] = host.module(name)(shared);
    }
    return made[name];
  }
  hidden(globalThis, 'require', require);

  // Whatever is logged in one piece; further arguments are not supported there either.
  function shown(value, inside) {
    if (typeof value === 'string') {
      return inside ? "'" + value + "'" : value;
    }
    if (typeof value === 'function') {
      return '[Function: ' + (value.name || 'anonymous') + ']';
    }
    if (value === null || typeof value !== 'object') {
      return String(value);
    }
    if (value instanceof Error) {
      return String(value);
    }
    if (value instanceof RealDate) {
      return value.toISOString();
    }
    if (inside !== undefined && inside.includes(value)) {
      return '[Circular]';
    }
    const path = (inside || []).concat([value]);
    if (Array.isArray(value)) {
      return '[' + value.map((one) => shown(one, path)).join(',') + ']';
    }
    return '{' + Object.keys(value).map((k) => k + ':' + shown(value[k], path)).join(',') + '}';
  }
  hidden(globalThis, 'console', {log: (value) => host.log(shown(value))});

  if (two) {
    Object.defineProperty(globalThis, 'Buffer', {
      configurable: true,
      get: () => require('buffer').Buffer,
    });
    hidden(globalThis, 'btoa', (text) => {
      if (/[^\u0000-\u00ff]/.test(text)) {
        throw new TypeError('invalid character (>= U+00FF)');
      }
      return host.encode(String(text), 'base64');
    });
    hidden(globalThis, 'atob', (text) => host.decode(String(text), 'base64'));
    hidden(globalThis, 'TextEncoder', class TextEncoder {
      encode(text) {
        return toBytes(host.decode(text === undefined ? '' : String(text), 'utf8'), Bytes);
      }
      encodeInto(text, target) {
        let read = 0;
        let written = 0;
        for (const point of String(text)) {
          const bytes = host.decode(point, 'utf8');
          if (written + bytes.length > target.length) {
            break;
          }
          target.set(toBytes(bytes, Bytes), written);
          written += bytes.length;
          read += point.length;
        }
        return {read, written};
      }
    });
    hidden(globalThis, 'TextDecoder', class TextDecoder {
      constructor(label, options) {
        if (label !== undefined && !/^utf-?8$/i.test(label)) {
          throw new RangeError('The "' + label + '" encoding is not supported');
        }
        this.encoding = 'utf-8';
        this.fatal = Boolean(options && options.fatal);
        this.ignoreBOM = Boolean(options && options.ignoreBOM);
      }
      decode(data) {
        const bytes = data === undefined ? '' : ofBytes(view(data));
        if (this.fatal && !host.isText(bytes)) {
          throw new TypeError('The encoded data was not valid');
        }
        const text = host.encode(bytes, 'utf8');
        return !this.ignoreBOM && text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
      }
    });
  } else {
    const strings = String.prototype;
    const piece = (text, start, end) => strings.slice.call(text, start, end);
    const bytesFrom = (data, encoding) =>
      raw(
        typeof data === 'string'
          ? host.decode(data, encoding === undefined ? 'hex' : encoding)
          : data.map((octet) => String.fromCharCode(octet & 255)).join(''));
    hidden(String, 'bytesFrom', bytesFrom);
    hidden(strings, 'bytesFrom', bytesFrom);
    hidden(strings, 'fromBytes', function (start, end) {
      return piece(this, start, end);
    });
    hidden(strings, 'fromUTF8', function (start, end) {
      const bytes = piece(this, start, end);
      return host.isText(bytes) ? host.encode(bytes, 'utf8') : null;
    });
    hidden(strings, 'toBytes', function (start, end) {
      const text = piece(this, start, end);
      return /[^\u0000-\u00ff]/.test(text) ? null : raw(text);
    });
    hidden(strings, 'toUTF8', function (start, end) {
      return raw(host.decode(piece(this, start, end), 'utf8'));
    });
  }

  // Errors that other runtimes do not have.
  (two ? ['InternalError'] : ['InternalError', 'MemoryError']).forEach((name) => {
    function Failure(...parts) {
      return construct(Error, parts, new.target || Failure);
    }
    Failure.prototype = Object.create(Error.prototype);
    hidden(Failure.prototype, 'constructor', Failure);
    hidden(Failure.prototype, 'name', name);
    Object.defineProperty(Failure, 'name', {value: name});
    hidden(globalThis, name, Failure);
  });

  // What AWS's lists of features leave out.
  without(globalThis, ['Map', 'Set', 'WeakMap', 'WeakSet', 'WeakRef', 'FinalizationRegistry']);
  without(globalThis, ['Proxy', 'Reflect', 'BigInt', 'BigInt64Array', 'BigUint64Array']);
  without(globalThis, ['SharedArrayBuffer', 'Atomics', 'escape', 'unescape']);
  without(Array, ['from']);
  without(Array.prototype, ['flat', 'flatMap', 'entries', 'keys', 'values']);
  without(Object, ['fromEntries', 'getOwnPropertySymbols']);
  without(String, ['raw']);
  without(String.prototype, ['matchAll', 'normalize']);
  if (!two) {
    without(globalThis, ['DataView']);
    without(String.prototype, ['replaceAll']);
    without(Promise, ['all', 'allSettled', 'any', 'race']);
    without(Symbol, ['for', 'keyFor']);
    without(Object.getPrototypeOf(Bytes), ['from', 'of']);
    without(Object, ['getOwnPropertyDescriptors']);
  }

  function described(error) {
    return error instanceof Error ? error.name + ': ' + error.message : String(error);
  }

  return function run(handler, text) {
    const event = parse(text);
    if (event.request !== null && typeof event.request === 'object') {
      hidden(event.request, 'rawQueryString', () => host.rawQuery());
    }
    const output = handler(event);
    const done = (value) => host.done(stringify(value));
    if (two && output instanceof Promise) {
      output.then(done).catch((error) => host.failed(described(error)));
    } else {
      done(output);
    }
  };
});
