(function ({host}) {
  function escape(text) {
    return encodeURIComponent(text);
  }

  function unescape(text) {
    return host.unescape(String(text));
  }

  function parse(text, separator, equal, options) {
    const result = {};
    const decode = (options && options.decodeURIComponent) || module.unescape;
    const most = options && options.maxKeys !== undefined ? options.maxKeys : 1000;
    const sign = equal || '=';
    let count = 0;
    for (const part of String(text).split(separator || '&')) {
      if (part === '' || (most > 0 && count >= most)) {
        continue;
      }
      count++;
      const at = part.indexOf(sign);
      const name = decode((at < 0 ? part : part.slice(0, at)).split('+').join('%20'));
      const value = decode(at < 0 ? '' : part.slice(at + sign.length).split('+').join('%20'));
      if (!Object.prototype.hasOwnProperty.call(result, name)) {
        result[name] = value;
      } else if (Array.isArray(result[name])) {
        result[name].push(value);
      } else {
        result[name] = [result[name], value];
      }
    }
    return result;
  }

  function plain(value) {
    const type = typeof value;
    return type === 'string' || type === 'boolean' || (type === 'number' && isFinite(value))
      ? String(value)
      : '';
  }

  function stringify(object, separator, equal, options) {
    if (object === null || typeof object !== 'object') {
      return '';
    }
    const encode = (options && options.encodeURIComponent) || module.escape;
    const parts = [];
    for (const name of Object.keys(object)) {
      for (const one of Array.isArray(object[name]) ? object[name] : [object[name]]) {
        parts.push(encode(name) + (equal || '=') + encode(plain(one)));
      }
    }
    return parts.join(separator || '&');
  }

  const module = {escape, unescape, parse, decode: parse, stringify, encode: stringify};
  return module;
});
