(function ({host, hidden, ofBytes, toBytes, view, binary, Bytes}) {
  const ENCODINGS = ['utf8', 'hex', 'base64', 'base64url'];

  function known(encoding) {
    const name = encoding === undefined ? 'utf8' : encoding === 'utf-8' ? 'utf8' : encoding;
    if (!ENCODINGS.includes(name)) {
      throw new TypeError('"' + encoding + '" encoding is not supported');
    }
    return name;
  }

  function bytes(value, encoding) {
    return typeof value === 'number'
      ? String.fromCharCode(value & 255)
      : binary(value, known(encoding));
  }

  class Buffer extends Bytes {
    static alloc(size, fill, encoding) {
      const buffer = new Buffer(size);
      return fill === undefined ? buffer : buffer.fill(fill, 0, size, encoding);
    }

    static allocUnsafe(size) {
      return new Buffer(size);
    }

    static byteLength(value, encoding) {
      return typeof value === 'string' ? bytes(value, encoding).length : value.byteLength;
    }

    static compare(one, other) {
      const length = Math.min(one.length, other.length);
      for (let i = 0; i < length; i++) {
        if (one[i] !== other[i]) {
          return one[i] < other[i] ? -1 : 1;
        }
      }
      return one.length === other.length ? 0 : one.length < other.length ? -1 : 1;
    }

    static concat(list, totalLength) {
      const sum = list.reduce((length, one) => length + one.length, 0);
      const buffer = new Buffer(totalLength === undefined ? sum : totalLength);
      let at = 0;
      list.forEach((one) => {
        const fits = one.subarray(0, buffer.length - at);
        buffer.set(fits, at);
        at += fits.length;
      });
      return buffer;
    }

    static from(value, encodingOrOffset, length) {
      if (typeof value === 'string') {
        return toBytes(bytes(value, encodingOrOffset), Buffer);
      }
      if (value instanceof ArrayBuffer) {
        return new Buffer(value, encodingOrOffset, length);
      }
      if (Array.isArray(value) || ArrayBuffer.isView(value)) {
        const buffer = new Buffer(value.length);
        for (let i = 0; i < value.length; i++) {
          buffer[i] = value[i];
        }
        return buffer;
      }
      if (value !== null && typeof value === 'object') {
        if (value.type === 'Buffer' && Array.isArray(value.data)) {
          return Buffer.from(value.data);
        }
        if (value.valueOf() !== value) {
          return Buffer.from(value.valueOf(), encodingOrOffset, length);
        }
      }
      throw new TypeError('first argument is not a string or Buffer-like object');
    }

    static isBuffer(object) {
      return object instanceof Buffer;
    }

    static isEncoding(encoding) {
      return ENCODINGS.includes(encoding) || encoding === 'utf-8';
    }

    compare(target, targetStart, targetEnd, sourceStart, sourceEnd) {
      return Buffer.compare(
        this.subarray(sourceStart, sourceEnd), target.subarray(targetStart, targetEnd));
    }

    copy(target, targetStart, sourceStart, sourceEnd) {
      const start = targetStart === undefined ? 0 : targetStart;
      const source = this.subarray(sourceStart, sourceEnd).subarray(0, target.length - start);
      target.set(source, start);
      return source.length;
    }

    equals(other) {
      return Buffer.compare(this, other) === 0;
    }

    fill(value, offset, end, encoding) {
      const what = bytes(value, typeof offset === 'string' ? offset : encoding);
      const from = typeof offset === 'number' ? offset : 0;
      const to = end === undefined ? this.length : end;
      for (let i = from; i < to && what.length > 0; i++) {
        this[i] = what.charCodeAt((i - from) % what.length);
      }
      return this;
    }

    includes(value, byteOffset, encoding) {
      return this.indexOf(value, byteOffset, encoding) >= 0;
    }

    indexOf(value, byteOffset, encoding) {
      return ofBytes(this).indexOf(bytes(value, encoding), byteOffset);
    }

    lastIndexOf(value, byteOffset, encoding) {
      return ofBytes(this).lastIndexOf(bytes(value, encoding), byteOffset);
    }

    swap16() {
      return swapped(this, 2);
    }

    swap32() {
      return swapped(this, 4);
    }

    swap64() {
      return swapped(this, 8);
    }

    toJSON() {
      return {type: 'Buffer', data: Bytes.prototype.reduce.call(this, (all, one) => {
        all.push(one);
        return all;
      }, [])};
    }

    toString(encoding, start, end) {
      return host.encode(ofBytes(this.subarray(start, end)), known(encoding));
    }

    write(text, offset, length, encoding) {
      const rest = [offset, length, encoding];
      const kind = rest.find((one) => typeof one === 'string');
      const numbers = rest.filter((one) => typeof one === 'number');
      const from = numbers.length > 0 ? numbers[0] : 0;
      const room = Math.min(numbers.length > 1 ? numbers[1] : Infinity, this.length - from);
      let what = bytes(text, kind);
      if (what.length > room) {
        // No half characters.
        let cut = room;
        while (known(kind) === 'utf8' && cut > 0 && (what.charCodeAt(cut) & 0xc0) === 0x80) {
          cut--;
        }
        what = what.slice(0, cut);
      }
      this.set(toBytes(what, Bytes), from);
      return what.length;
    }

    readUIntBE(offset, byteLength) {
      return part(this, offset, byteLength).reduce((sum, octet) => sum * 256 + octet, 0);
    }

    readUIntLE(offset, byteLength) {
      return part(this, offset, byteLength).reduceRight((sum, octet) => sum * 256 + octet, 0);
    }

    readIntBE(offset, byteLength) {
      return signed(this.readUIntBE(offset, byteLength), byteLength);
    }

    readIntLE(offset, byteLength) {
      return signed(this.readUIntLE(offset, byteLength), byteLength);
    }

    writeUIntBE(value, offset, byteLength) {
      const to = part(this, offset, byteLength);
      let rest = value;
      for (let i = byteLength - 1; i >= 0; i--) {
        to[i] = rest % 256;
        rest = Math.floor(rest / 256);
      }
      return offset + byteLength;
    }

    writeUIntLE(value, offset, byteLength) {
      const end = this.writeUIntBE(value, offset, byteLength);
      part(this, offset, byteLength).reverse();
      return end;
    }

    writeIntBE(value, offset, byteLength) {
      return this.writeUIntBE(unsigned(value, byteLength), offset, byteLength);
    }

    writeIntLE(value, offset, byteLength) {
      return this.writeUIntLE(unsigned(value, byteLength), offset, byteLength);
    }
  }

  function part(buffer, offset, byteLength) {
    if (!(byteLength >= 1 && byteLength <= 6)) {
      throw new RangeError('byteLength must be from 1 to 6');
    }
    if (!(offset >= 0 && offset + byteLength <= buffer.length)) {
      throw new RangeError('index out of range');
    }
    return new Bytes(buffer.buffer, buffer.byteOffset + offset, byteLength);
  }

  function signed(value, byteLength) {
    const half = Math.pow(2, byteLength * 8 - 1);
    return value >= half ? value - half * 2 : value;
  }

  function unsigned(value, byteLength) {
    return value < 0 ? value + Math.pow(2, byteLength * 8) : value;
  }

  function swapped(buffer, size) {
    if (buffer.length % size !== 0) {
      throw new RangeError('Buffer size must be a multiple of ' + size * 8 + '-bits');
    }
    for (let i = 0; i < buffer.length; i += size) {
      new Bytes(buffer.buffer, buffer.byteOffset + i, size).reverse();
    }
    return buffer;
  }

  // readInt16BE, writeDoubleLE and the like, which differ by a view's type alone.
  function fixed(name, type, size, endings) {
    endings.forEach((ending) => {
      const little = ending === 'LE';
      hidden(Buffer.prototype, 'read' + name + ending, function (offset) {
        const at = offset === undefined ? 0 : offset;
        return new DataView(this.buffer, this.byteOffset, this.length)['get' + type](at, little);
      });
      hidden(Buffer.prototype, 'write' + name + ending, function (value, offset) {
        const at = offset === undefined ? 0 : offset;
        new DataView(this.buffer, this.byteOffset, this.length)['set' + type](at, value, little);
        return at + size;
      });
    });
  }
  fixed('Int8', 'Int8', 1, ['']);
  fixed('UInt8', 'Uint8', 1, ['']);
  fixed('Int16', 'Int16', 2, ['BE', 'LE']);
  fixed('UInt16', 'Uint16', 2, ['BE', 'LE']);
  fixed('Int32', 'Int32', 4, ['BE', 'LE']);
  fixed('UInt32', 'Uint32', 4, ['BE', 'LE']);
  fixed('Float', 'Float32', 4, ['BE', 'LE']);
  fixed('Double', 'Float64', 8, ['BE', 'LE']);

  return {Buffer};
});
