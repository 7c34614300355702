(function ({host, toBytes, Buffer}) {
  const parse = JSON.parse;
  const stringify = JSON.stringify;

  function handle(id) {
    const store = host.store(id);
    return {
      async get(key, options) {
        const format = options && options.format !== undefined ? options.format : 'string';
        if (format !== 'string' && format !== 'json' && format !== 'bytes') {
          throw new TypeError('Unknown format: ' + format);
        }
        const value = store.get(String(key));
        if (value === null) {
          throw new Error('KeyNotFound');
        }
        return format === 'json'
          ? parse(value)
          : format === 'bytes' ? toBytes(host.decode(value, 'utf8'), Buffer) : value;
      },
      async exists(key) {
        return store.get(String(key)) !== null;
      },
      async count() {
        return store.meta().keyCount;
      },
      async meta() {
        const known = store.meta();
        return {
          creationDateTime: known.creationDateTime,
          lastUpdatedDateTime: known.lastUpdatedDateTime,
          keyCount: known.keyCount,
        };
      },
    };
  }

  function tenant() {
    const known = host.tenant();
    if (known === null) {
      throw new TypeError('distributionTenant module is not available');
    }
    return known;
  }

  return {
    kvs: (id) => handle(id === undefined ? '' : String(id)),
    updateRequestOrigin: (settings) => host.origin('update', stringify(settings)),
    selectRequestOriginById: (id, overrides) =>
      host.origin('select', stringify({originId: id, overrides})),
    createRequestOriginGroup: (settings) => host.origin('group', stringify(settings)),
    distributionTenant: {
      get id() {
        return tenant().id;
      },
      parameters: {
        get(key) {
          const value = tenant().parameter(String(key));
          if (value === null) {
            throw new Error('DistributionTenantParameterKeyNotFound');
          }
          return value;
        },
      },
    },
    edgeLocation: {
      get name() {
        return host.edge('name');
      },
      get serverIp() {
        return host.edge('serverIp');
      },
      get region() {
        return host.edge('region');
      },
    },
  };
});
