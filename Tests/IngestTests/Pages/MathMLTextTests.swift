import Testing
import XML

@testable import Ingest

@Suite("Formulas as text") struct MathMLTextTests {
    @Test(
        "Tokens stand beside each other as one types them",
        arguments: [
            ("<mi>A</mi><mi>B</mi>", "AB"), ("<mn>2</mn><mi>x</mi>", "2x"), ("<mn>3</mn><mn>8</mn>", "38"),
            ("<mi>x</mi><mo>=</mo><mo>−</mo><mn>5</mn>", "x = −5"), ("<mo>-</mo><mi>x</mi>", "-x"),
            ("<mi>a</mi><mo>-</mo><mi>b</mi>", "a - b"), ("<mi>a</mi>\n <mo>,</mo>\n <mi>b</mi>", "a, b"),
            ("<mi>sin</mi><mi>x</mi>", "sin x"), ("<mi>sin</mi><mo>&#x2061;</mo><mi>x</mi>", "sin x"),
            ("<mi>f</mi><mo>(</mo><mi>x</mi><mo>)</mo>", "f(x)"), ("<mi>n</mi><mo>!</mo>", "n!"),
            ("<mi>x</mi><mtext> if </mtext><mi>y</mi>", "x if y"), ("<mn>3</mn><mo>.</mo><mn>5</mn>", "3.5"),
            ("<mi>a</mi><mo>&#x2215;</mo><mi>b</mi>", "a/b"), ("<mi>a</mi><mo>&#x2063;</mo><mi>b</mi>", "a,b"),
            ("<mo>|</mo><mi>x</mi><mo>|</mo><mo>+</mo><mn>1</mn>", "|x| + 1"),
            ("<mi>x</mi><mo>|</mo><mi>x</mi><mo>&gt;</mo><mn>0</mn>", "x | x > 0"),
            ("<mi>a</mi><mspace width='1em'/><mi>b</mi>", "a b"), ("<mi>a</mi><mspace width='0.2em'/><mi>b</mi>", "ab"),
            ("<mi>a</mi><mphantom><mi>b</mi></mphantom>", "a"), ("<mstyle><mrow><mi>a</mi></mrow></mstyle>", "a"),
            ("<mfenced><mi>a</mi><mi>b</mi></mfenced>", "(a, b)"),
            ("<mfenced open='[' close=']' separators=';|'><mn>1</mn><mn>2</mn><mn>3</mn></mfenced>", "[1; 2 | 3]"),
            ("<mfenced open='{' close='' separators=''><mi>a</mi><mi>b</mi></mfenced>", "{ab"),
        ])
    func tokens(inside: String, text: String) throws { #expect(try read(inside) == text) }

    @Test(
        "Scripts, fractions and roots take brackets only around more than one thing",
        arguments: [
            ("<msup><mi>x</mi><mn>2</mn></msup>", "x^2"), ("<msub><mi>a</mi><mi>i</mi></msub>", "a_i"),
            ("<msubsup><mi>x</mi><mi>i</mi><mn>2</mn></msubsup>", "x_i^2"),
            ("<msup><mi>A</mi><mrow><mo>−</mo><mn>1</mn></mrow></msup>", "A^(−1)"),
            ("<msup><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mn>2</mn></msup>", "(a + b)^2"),
            ("<msup><mfenced><mi>x</mi></mfenced><mn>2</mn></msup>", "(x)^2"),
            ("<msup><mfrac><mn>1</mn><mn>2</mn></mfrac><mi>n</mi></msup>", "(1/2)^n"),
            ("<msup><mi>f</mi><mo>′</mo></msup>", "f′"), ("<msub><mi>a</mi><mrow/></msub>", "a"),
            ("<msup><mi>x</mi><msub><mi>a</mi><mn>1</mn></msub></msup>", "x^(a_1)"),
            ("<msub><mi>a</mi><mn>1</mn></msub><msub><mi>x</mi><mn>1</mn></msub>", "a_1 x_1"),
            ("<mo>(</mo><mi>x</mi><msup><mo>)</mo><mn>2</mn></msup>", "(x)^2"),
            ("<mi>T</mi><msub><mo>|</mo><mi>U</mi></msub><mo>−</mo><mi>x</mi>", "T|_U − x"),
            ("<mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mi>c</mi></mfrac>", "(a + b)/c"),
            ("<mn>2</mn><mfrac><mn>1</mn><mn>2</mn></mfrac>", "2 1/2"),
            ("<mfenced><mfrac linethickness='0'><mi>n</mi><mi>k</mi></mfrac></mfenced>", "(n ¦ k)"),
            ("<mfrac linethickness='0.5pt'><mi>n</mi><mi>k</mi></mfrac>", "n/k"),
            ("<msqrt><mi>x</mi></msqrt>", "√(x)"), ("<msqrt><mi>x</mi><mo>+</mo><mn>1</mn></msqrt>", "√(x + 1)"),
            ("<mroot><mi>x</mi><mn>3</mn></mroot>", "∛(x)"), ("<mroot><mi>x</mi><mi>n</mi></mroot>", "√[n](x)"),
            ("<munder><mi>lim</mi><mrow><mi>x</mi><mo>→</mo><mn>0</mn></mrow></munder><mi>x</mi>", "lim_(x → 0) x"),
            ("<munderover><mo>∑</mo><mi>i</mi><mi>n</mi></munderover><mi>i</mi>", "∑_i^n i"),
            ("<mover accent='true'><mi>x</mi><mo>¯</mo></mover>", "x\u{304}"),
            ("<munder><mi>x</mi><mo>⏟</mo></munder>", "x"),
            (
                "<mmultiscripts><mi>X</mi><mi>a</mi><mi>b</mi><mprescripts/><mi>c</mi><none/></mmultiscripts>",
                "_c X_a^b"
            ),
        ])
    func scripts(inside: String, text: String) throws { #expect(try read(inside) == text) }

    @Test(
        "A matrix has brackets, its own or some; equations under one another have none",
        arguments: [
            (table([["<mn>1</mn>", "<mn>2</mn>"], ["<mn>3</mn>", "<mn>4</mn>"]]), "[1, 2; 3, 4]"),
            ("<mfenced>\(table([["<mi>a</mi>"], ["<mi>b</mi>"]]))</mfenced>", "(a; b)"),
            ("<mo>|</mo>\(table([["<mi>a</mi>", "<mi>b</mi>"]]))<mo>|</mo>", "|a, b|"),
            ("<mi>A</mi><mo>=</mo>\(table([["<mn>1</mn>", ""]]))", "A = [1, ]"),
            (
                table([["<mi>x</mi>", "<mo>=</mo><mn>1</mn>"], ["", "<mo>=</mo><mi>y</mi>"]]),
                "x = 1; = y"
            ),
            (table([["<mi>x</mi><mo>=</mo><mn>1</mn>"], ["<mi>y</mi><mo>=</mo><mn>2</mn>"]]), "x = 1; y = 2"),
            (
                "<mtable columnalign='right left'><mtr><mtd><mi>a</mi></mtd><mtd><mi>b</mi></mtd></mtr></mtable>",
                "a b"
            ),
        ])
    func tables(inside: String, text: String) throws { #expect(try read(inside) == text) }

    @Test(
        "TeX comes first, then what is said of it, then the formula itself",
        arguments: [
            ("<math alttext='x squared'><mi>x</mi></math>", "x squared"), ("<math alttext='a'><mi>b</mi></math>", "a"),
            ("<math alttext='Alternative text not available'><mi>b</mi></math>", "b"),
            ("<math alttext='Equation 3'><mi>b</mi></math>", "b"), ("<math alttext='eq12.png'><mi>b</mi></math>", "b"),
            ("<math alttext=' '><mi>b</mi></math>", "b"), ("<math alttext='+'><mo>−</mo></math>", "+"),
            ("<math alttext='no solution'><mi>b</mi></math>", "no solution"),
            ("<math alttext='MathML'><semantics><mi>b</mi></semantics></math>", "b"),
            (
                "<math alttext='a'><semantics><mi>b</mi>"
                    + "<annotation encoding='application/x-tex'>\\beta</annotation></semantics></math>", "\\beta"
            ),
            (
                "<math><semantics><mi>b</mi><annotation encoding='text/plain'>c</annotation></semantics></math>", "b"
            ),
        ])
    func order(html: String, text: String) throws { #expect(try written("<p>\(html)</p>") == "`\(text)`") }

    @Test("A picture whose alternative text says that there is none has none")
    func placeholder() throws {
        #expect(try written("<p>a <img src=b.png alt='Alternative text not available'></p>") == "a")
        #expect(try written("<p>a <img src=b.png alt='An image of text'></p>") == "a An image of text")
    }

    @Test("What is nested very deeply is read as text, and all of it")
    func deep() throws {
        let depth = 150
        let text = try read(
            String(repeating: "<msqrt><mrow>", count: depth / 2) + "<mi>x</mi>"
                + String(repeating: "</mrow></msqrt>", count: depth / 2))
        #expect(text.contains("x"))
        #expect(text.count < 200)
    }

    private func read(_ inside: String) throws -> String {
        mathText(try readXML(Array("<math xmlns='http://www.w3.org/1998/Math/MathML'>\(inside)</math>".utf8)).root)
    }
}

private func table(_ rows: [[String]]) -> String {
    let rows = rows.map { "<mtr>\($0.map { "<mtd>\($0)</mtd>" }.joined())</mtr>" }
    return "<mtable>\(rows.joined())</mtable>"
}
