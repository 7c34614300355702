package io.cloudfakes.edge.cloudfront;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cloudfront.model.TestResult;

/** JavaScript as AWS's guide describes the runtimes of CloudFront Functions. */
class JavaScriptRuntimeTest extends FunctionTestCase {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "[1, 2, 3].map(x => x ** 2).join(' ')|1 4 9",
        "`a ${1 + 1} b`|a 2 b",
        "((...rest) => rest.length)(1, 2, 3)|3",
        "Object.entries({a: 1, b: 2})|a,1,b,2",
        "'7'.padStart(3, '0')|007",
        "/(?<year>[0-9]{4})/.exec('in 2026').groups.year|2026",
        "JSON.stringify({a: [1]})|{\"a\":[1]}",
        "require('crypto').createHash('md5').update('abc').digest('hex')|900150983cd24fb0d6963f7d28e17f72",
        "require('crypto').createHash('sha1').update('a').update('bc').digest('base64')|qZk+NkcGgWq6PiVxeFDCbJzQ2J0=",
        "require('crypto').createHash('sha256').update('abc').digest('base64url')|ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0",
        "require('crypto').createHmac('sha256', 'key').update('The quick brown fox jumps over the"
            + " lazy"
            + " dog').digest('hex')|f7bc83f430538424b13298e6aa6fb143ef4d59a14946175997479dbc2d1a3cd8",
        "require('crypto').createHmac('md5', 'key').update('The quick brown fox jumps over the lazy"
            + " dog').digest('hex')|80070713463e7749b90c2dc24911e275",
        "require('crypto').createHmac('sha1', 'key').update('The quick brown fox jumps over the"
            + " lazy dog').digest('hex')|de7c9b85b8b78aa6bc8a7a36f70a90701c9db4d9",
        "JSON.stringify(require('querystring').parse('name=value&abc=xyz&abc=123'))|{\"name\":\"value\",\"abc\":[\"xyz\",\"123\"]}",
        "require('querystring').stringify({ name: 'value', abc: ['xyz', '123'], anotherName: ''"
            + " })|name=value&abc=xyz&abc=123&anotherName=",
        "require('querystring').parse('a=%E4%BD%A0+b%ff').a.charCodeAt(3).toString(16)|fffd",
        "require('querystring').unescape('a%20b')|a b",
        "Object.keys(require('querystring').parse('a=1&b=2&c=3', '&', '=', {maxKeys: 2}))|a,b",
        "Object.keys(require('querystring').parse('a=1&b=2', '&', '=', {maxKeys: 0}))|a,b",
        "['aws4_request'].reduce((key, text) => require('crypto').createHmac('sha256',"
            + " key).update(text).digest('hex'), ['20150830', 'us-east-1', 'iam'].reduce((key, text)"
            + " => require('crypto').createHmac('sha256', key).update(text).digest(),"
            + " 'AWS4wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY'))|c4afb1cc5771d871763a393e44b703571b55cc28424d1a5e86da6ed3c154a4b9",
      })
  void both_runtimes_have_it(String expression, String value) {
    assertThat(valueOf(ONE, expression)).isEqualTo(value);
    assertThat(valueOf(TWO, expression)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "Buffer.from('aGk', 'base64url').toString()|hi",
        "Buffer.from('6869', 'hex').toString('utf8')|hi",
        "Buffer.from('hi').toString('hex')|6869",
        "Buffer.alloc(3, 'ab').toString()|aba",
        "Buffer.concat([Buffer.from('a'), Buffer.from('bc')], 2).toString()|ab",
        "Buffer.compare(Buffer.from('a'), Buffer.from('b'))|-1",
        "Buffer.byteLength('é')|2",
        "Buffer.isBuffer(Buffer.from([1])) && Buffer.isEncoding('hex') &&"
            + " !Buffer.isEncoding('x')|true",
        "Buffer.from('hello').subarray(1, 3).toString()|el",
        "Buffer.from('hello').indexOf('l')|2",
        "Buffer.from('hello').lastIndexOf('l')|3",
        "Buffer.from('hello').includes('z')|false",
        "Buffer.from([1, 2, 3, 4]).swap16().toString('hex')|02010403",
        "Buffer.from([1, 2, 3, 4]).swap32().toString('hex')|04030201",
        "Buffer.from([0xff, 0xfe]).readInt16BE(0)|-2",
        "Buffer.from([0xff, 0xfe]).readUInt16LE(0)|65279",
        "Buffer.from([1, 2, 3, 4, 5, 6]).readUIntBE(0, 6)|1108152157446",
        "Buffer.from([0xfe, 0xff, 0xff]).readIntLE(0, 3)|-2",
        "(b => { b.writeIntBE(-2, 0, 3); return b.toString('hex') })(Buffer.alloc(3))|fffffe",
        "(b => { b.writeUInt32LE(1, 0); return b.toString('hex') })(Buffer.alloc(4))|01000000",
        "(b => b.writeDoubleBE(1.5, 0) + ' ' + b.readDoubleBE(0))(Buffer.alloc(8))|8 1.5",
        "(b => b.write('héllo', 1) + ' ' + b.toString('hex'))(Buffer.alloc(3))|1 006800",
        "JSON.stringify(Buffer.from('hi'))|{\"type\":\"Buffer\",\"data\":[104,105]}",
        "Buffer.from('abc').equals(Buffer.from('abc'))|true",
        "Buffer.alloc(4).fill('xy', 1, 3).toString('hex')|00787900",
        "Buffer.from('abcd').copy(Buffer.alloc(2))|2",
        "require('crypto').createHash('md5').update(Buffer.from('abc')).digest().toString('hex')|900150983cd24fb0d6963f7d28e17f72",
        "atob(btoa('hi'))|hi",
        "'a-b-c'.replaceAll('-', '+')|a+b+c",
        "new TextDecoder().decode(new TextEncoder().encode('é'))|é",
        "new TextEncoder().encode('é').length|2",
        "1_000|1000",
        "new DataView(new ArrayBuffer(2)).getInt16(0)|0",
        "typeof Promise.all|function",
        "new InternalError('no') + ' ' + (InternalError('no') instanceof Error)|InternalError: no"
            + " true",
        "typeof MemoryError|undefined",
      })
  void the_second_runtime_has_it(String expression, String value) {
    assertThat(valueOf(TWO, expression)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "String.bytesFrom('6869', 'hex')|hi",
        "''.bytesFrom([104, 105])|hi",
        "'é'.toUTF8().length|2",
        "'é'.toUTF8().fromUTF8()|é",
        "'é'.toBytes().length|1",
        "'\\u4f60'.toBytes()|null",
        "'\\u00ff'.fromUTF8()|null",
        "require('crypto').createHash('md5').update(String.bytesFrom('ff', 'hex')).digest('hex')|00594fd4f42ba43fc1ca0427a0576295",
        "typeof require('crypto').createHash('md5').update('abc').digest()|string",
        "typeof Buffer + typeof atob + typeof DataView + typeof ''.replaceAll + typeof Promise.all|"
            + "undefinedundefinedundefinedundefinedundefined",
      })
  void the_first_runtime_has_it(String expression, String value) {
    assertThat(valueOf(ONE, expression)).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "eval('1')",
        "new Function('a', 'b', 'return a + b')",
        "(function () {}).constructor('return 1')()",
        "setTimeout(function () {}, 1)",
        "setImmediate(function () {})",
        "clearTimeout(1)",
        "require('fs')",
        "require('http')",
        "process.env.HOME",
        "new XMLHttpRequest()",
        "fetch('http://127.0.0.1/')",
        "new Map()",
        "new Set()",
        "undeclared = 1",
        "require('crypto').createHash('sha512')",
        "(h => h.digest('hex') + h.digest('hex'))(require('crypto').createHash('md5'))",
        "Java.type('java.lang.System')",
        "Polyglot.eval('js', '1')",
      })
  void neither_runtime_has_it(String expression) {
    assertThat(valueOf(ONE, expression)).matches("(Eval|Reference|Type)?Error: .*");
    assertThat(valueOf(TWO, expression)).matches("(Eval|Reference|Type)?Error: .*");
  }

  @ParameterizedTest
  @ValueSource(strings = {"buffer", "cloudfront"})
  void the_first_runtime_does_not_have_the_module(String name) {
    assertThat(valueOf(ONE, "require('" + name + "')"))
        .startsWith("Error: Cannot find module \"" + name + "\"");
    assertThat(valueOf(TWO, "typeof require('" + name + "')")).isEqualTo("object");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class A {}",
        "function* a() { yield 1; }",
        "var {a} = {a: 1};",
        "var [a] = [1];",
        "for (var a of [1]) {}",
        "var a = event?.request;",
        "var a = null ?? 1;",
        "var a = [...[1]];",
        "var a = {...{a: 1}};",
        "Math.max(...[1, 2]);",
      })
  void neither_runtime_understands_it(String statement) {
    for (String runtime : new String[] {ONE, TWO}) {
      TestResult result =
          test(
              runtime,
              "function handler(event) {\n  " + statement + "\n  return event.request;\n}",
              requestEvent(REQUEST));
      assertThat(result.functionErrorMessage())
          .startsWith("SyntaxError: Token ")
          .endsWith("in line 2");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "const a = 1;",
        "let a = 1;",
        "async function a() {}",
        "async function a() { await 1; }",
      })
  void the_first_runtime_does_not_understand_what_the_second_does(String statement) {
    String code = "function handler(event) { " + statement + " return event.request; }";
    assertThat(test(ONE, code, requestEvent(REQUEST)).functionErrorMessage())
        .startsWith("SyntaxError: Token ");
    assertThat(test(TWO, code + " ", requestEvent(REQUEST)).functionErrorMessage()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "String(await a());",
        "var b = [1, 2].map(String)[0] + a(1, [{c: await a()}]);",
        "a((await a()));",
        "a(x => x, await a());",
      })
  void nothing_is_awaited_in_the_arguments_of_a_call(String statement) {
    String code = "async function a() {}\nasync function handler(event) {\n" + statement + "\n}";
    assertThat(test(TWO, code, requestEvent(REQUEST)).functionErrorMessage())
        .isEqualTo("SyntaxError: await in arguments not supported in line 3");
  }

  @Test
  void all_else_may_be_awaited() {
    String code =
        """
        async function a(x, ...rest) { return rest.length; }
        async function handler(event) {
          if (await a(1)) { throw new Error(); }
          const c = [await a(1, 2)], d = { await: (await a(1, 2)) + 1 };
          const e = await Promise.all([1].map(async (x) => { const f = await a(x); return f; }));
          return { statusCode: 200, body: `${await a()}${c[0]}${d.await}${e[0]}` };
        }\
        """;
    TestResult result = test(TWO, code, requestEvent(REQUEST));
    assertThat(result.functionErrorMessage()).isEmpty();
    assertThat(json(result.functionOutput()).at("/response/body").asText()).isEqualTo("0120");
  }

  @ParameterizedTest
  @ValueSource(strings = {"'x'.repeat(2 * 1024 * 1024 + 1)", "new Uint8Array(2 * 1024 * 1024 + 1)"})
  void a_function_has_2_MB(String expression) {
    assertThat(valueOf(TWO, expression)).startsWith("RangeError: ");
    assertThat(valueOf(TWO, "(" + expression.replace(" + 1", "") + ").length"))
        .isEqualTo("2097152");
  }

  @Test
  void words_in_strings_comments_patterns_and_property_names_are_no_syntax() {
    String code =
        "// class of\n"
            + "/* let yield */\n"
            + "function handler(event) {\n"
            + "  var a = 'class' + \"let\" + `const ${'}' + {class: 1}.class} await` + /const let"
            + " [/]/.source;\n"
            + "  return { statusCode: 200, body: a };\n"
            + "}";
    assertThat(test(ONE, code, requestEvent(REQUEST)).functionOutput())
        .contains("classletconst }1 awaitconst let [/]");
  }

  @Test
  void the_clock_stands_still_at_the_worlds_time() {
    aws.clock().set(Instant.parse("2030-01-02T03:04:05.678Z"));
    String code =
        "function handler(event) { var start = Date.now(); for (var i = 0; i < 1000; i++) {} return"
            + " { statusCode: 200, body: new Date().toISOString().slice(0, 19) + ' ' + (Date.now()"
            + " - start) + ' ' + new Date(0).toISOString() + ' ' + (new Date() instanceof Date) + '"
            + " ' + new Date(2020, 1, 1).getTimezoneOffset() }; }";
    assertThat(json(test(TWO, code, requestEvent(REQUEST)).functionOutput()).at("/response/body"))
        .asString()
        .contains("2030-01-02T03:04:05 0 1970-01-01T00:00:00.000Z true 0");
    aws.clock().advance(Duration.ofDays(1));
    assertThat(json(test(TWO, code + " ", requestEvent(REQUEST)).functionOutput()).toString())
        .contains("2030-01-03T03:04:05");
  }

  @Test
  void an_endless_loop_ends_the_same_way_each_time() {
    String code = "function handler(event) { while (true) {} }";
    TestResult result = test(TWO, code, requestEvent(REQUEST));
    assertThat(result.functionErrorMessage())
        .isEqualTo("The function exceeded its maximum compute utilization");
    assertThat(result.computeUtilization()).isEqualTo("100");
    assertThat(result.functionOutput()).isEmpty();
  }

  @Test
  void the_utilization_grows_with_the_work() {
    String loop =
        "function handler(event) { for (var i = 0; i < %s; i++) {} return event.request; }";
    int little =
        Integer.parseInt(
            test(TWO, loop.formatted("10"), requestEvent(REQUEST)).computeUtilization());
    int much =
        Integer.parseInt(
            test(TWO, loop.formatted("20000"), requestEvent(REQUEST)).computeUtilization());
    assertThat(little).isEqualTo(1);
    assertThat(much).isBetween(30, 90);
  }

  @Test
  void what_is_logged_is_given_back_line_by_line() {
    String code =
        "function handler(event) { console.log('one'); console.log({a: 1, b: ['x', null]});"
            + " console.log(2 + ' ' + true); return event.request; }";
    assertThat(test(ONE, code, requestEvent(REQUEST)).functionExecutionLogs())
        .containsExactly("one", "{a:1,b:['x',null]}", "2 true");
  }

  @Test
  void logs_are_cut_at_10_KB() {
    String code =
        "function handler(event) { for (var i = 0; i < 20; i++) { console.log('x'.repeat(1000)); }"
            + " return event.request; }";
    assertThat(String.join("", test(ONE, code, requestEvent(REQUEST)).functionExecutionLogs()))
        .hasSize(10 * 1024);
  }

  @Test
  void an_error_says_where_it_was() {
    TestResult result =
        test(
            TWO,
            """
            function handler(event) {
              console.log('before');
              return event.nothing.at.all;
            }\
            """,
            requestEvent(REQUEST));
    assertThat(result.functionErrorMessage()).startsWith("TypeError: ").endsWith("in line 3");
    assertThat(result.functionExecutionLogs()).containsExactly("before");
    assertThat(result.functionOutput()).isEmpty();
  }

  @Test
  void functions_of_the_second_runtime_may_be_asynchronous() {
    String code =
        "async function later(value) { return value; }\n"
            + "async function handler(event) {\n"
            + "  const request = event.request;\n"
            + "  request.uri = (await later('/x')) + (await Promise.all([later(1),"
            + " later(2)])).join('');\n"
            + "  return request;\n"
            + "}";
    assertThat(json(test(TWO, code, requestEvent(REQUEST)).functionOutput()).at("/request/uri"))
        .hasToString("\"/x12\"");
    String failing = "async function handler(event) { throw new TypeError('no'); }";
    assertThat(test(TWO, failing, requestEvent(REQUEST)).functionErrorMessage())
        .isEqualTo("TypeError: no");
    String never = "async function handler(event) { await new Promise(function () {}); }";
    assertThat(test(TWO, never, requestEvent(REQUEST)).functionErrorMessage())
        .contains("did not complete");
  }

  @Test
  void modules_are_imported_in_the_second_runtime() {
    String code =
        "import crypto from 'crypto';\nimport qs from \"querystring\"\n"
            + "function handler(event) { return { statusCode: 200, body:"
            + " crypto.createHash('md5').update(qs.escape('a b')).digest('hex') }; }";
    assertThat(test(TWO, code, requestEvent(REQUEST)).functionOutput())
        .contains("\"statusCode\":200");
    assertThat(test(ONE, code + " ", requestEvent(REQUEST)).functionErrorMessage())
        .startsWith("SyntaxError: ");
    assertThat(
            test(TWO, "import fs from 'fs';\nfunction handler(event) {}", requestEvent(REQUEST))
                .functionErrorMessage())
        .startsWith("Error: Cannot find module \"fs\"");
  }

  @Test
  void code_without_a_handler_cannot_run() {
    assertThat(test(TWO, "var a = 1;", requestEvent(REQUEST)).functionErrorMessage())
        .contains("handler");
    assertThat(test(TWO, "function handler(event) {", requestEvent(REQUEST)).functionErrorMessage())
        .startsWith("SyntaxError: ");
  }
}
