import Templates
import Testing

/// Sections and inverted sections as the Mustache specification has them.
struct SectionTests {
    @Test(arguments: [true, "x", ["x"], [[:]], ["a": .none], [:]] as [Value])
    func showsWhatIsTruthy(_ value: Value) {
        RenderCase("", "{{#a}}yes{{/a}}{{^a}}no{{/a}}", ["a": value], is: "yes").check()
    }

    @Test(arguments: [false, .none, "", []] as [Value])
    func showsTheInverseOfTheRest(_ value: Value) {
        RenderCase("", "{{#a}}yes{{/a}}{{^a}}no{{/a}}", ["a": value], is: "no").check()
    }

    @Test(arguments: [
        RenderCase("a record is a context", "{{#a}}{{b}}{{/a}}", ["a": ["b": "x"]], is: "x"),
        RenderCase(
            "outer names are seen", "{{#a}}{{b}}{{c}}{{/a}}", ["a": ["b": "in"], "b": "out", "c": "C"], is: "inC"),
        RenderCase(
            "nothing inside hides what is outside", "{{#a}}[{{b}}]{{/a}}", ["a": ["b": .none], "b": "out"], is: "[]"),
        RenderCase("a text is the current value", "{{#a}}{{.}} {{a}}{{/a}}", ["a": "x"], is: "x x"),
        RenderCase("a list", "{{#a}}{{b}},{{/a}}", ["a": [["b": "1"], ["b": "2"], ["b": "3"]]], is: "1,2,3,"),
        RenderCase("twice in a template", "{{#a}}1{{/a}} {{#a}}2{{/a}}", ["a": true], is: "1 2"),
        RenderCase("in itself", "{{#a}}({{#a}}x{{/a}}){{/a}}", ["a": true], is: "(x)"),
        RenderCase("in itself, not shown", "[{{#a}}({{#a}}x{{/a}}){{/a}}]", ["a": false], is: "[]"),
        RenderCase("paths", "{{#a.b}}{{c}}{{/a.b}}{{^a.d}}no{{/a.d}}", ["a": ["b": ["c": "x"], "d": []]], is: "xno"),
        RenderCase("a path through nothing", "{{#a.b}}x{{/a.b}}{{^a.b}}no{{/a.b}}", ["a": .none], is: "no"),
        RenderCase("white space in tags", "{{# a }}x{{/ a }}{{^\ta}}y{{/a\n}}", ["a": true], is: "x"),
        RenderCase(
            "lists in lists",
            "{{#rows}}{{#cells}}{{head.tag}}{{n}}{{x}} {{/cells}}{{/rows}}",
            ["rows": [["n": "1", "head": ["tag": "T"], "cells": [["x": "a"], ["x": "b"]]]]], is: "T1a T1b "),
        RenderCase("text after a section stays outside it", "{{#a}}x{{/a}}y", ["a": false], is: "y"),
    ])
    func nests(_ example: RenderCase) { example.check() }

    @Test(arguments: [
        RenderCase("in a line", "a{{! not shown }}b", is: "ab"),
        RenderCase("over lines", "a{{!\n not\n shown\n}}b\n", is: "ab\n"),
        RenderCase("with braces and sigils", "a{{!# {x} {{b }}c", is: "ac"),
        RenderCase("of a name that there is", "[{{! a }}]", ["a": "x", "! a": "x"], is: "[]"),
        RenderCase("white space around", "a {{! x }} b", is: "a  b"),
    ])
    func leavesOutComments(_ example: RenderCase) { example.check() }
}
