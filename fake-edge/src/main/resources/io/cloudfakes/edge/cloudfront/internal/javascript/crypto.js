(function ({host, two, toBytes, binary, raw, Buffer}) {
  const ALGORITHMS = ['md5', 'sha1', 'sha256'];

  function running(algorithm, compute) {
    if (!ALGORITHMS.includes(algorithm)) {
      throw new TypeError('not supported algorithm: "' + algorithm + '"');
    }
    let data = '';
    let over = false;
    function open() {
      if (over) {
        throw new Error('Digest already called');
      }
    }
    return {
      update(more, encoding) {
        open();
        data += binary(more, encoding);
        return this;
      },
      digest(encoding) {
        open();
        over = true;
        const bytes = compute(data);
        if (encoding !== undefined) {
          return host.encode(bytes, encoding);
        }
        return two ? toBytes(bytes, Buffer) : raw(bytes);
      },
    };
  }

  return {
    createHash: (algorithm) => running(algorithm, (data) => host.hash(algorithm, data)),
    createHmac(algorithm, key) {
      const secret = binary(key);
      return running(algorithm, (data) => host.hmac(algorithm, secret, data));
    },
  };
});
