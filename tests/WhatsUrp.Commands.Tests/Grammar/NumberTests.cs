// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Grammar;
using WhatsUrp.Commands.Tests.Samples;

namespace WhatsUrp.Commands.Tests.Grammar;

/// <summary>A number is taken whole or not at all.</summary>
public sealed class NumberTests
{
    private static readonly CompiledGrammar Meter = CompiledGrammar.Create(SampleLines.LoadText("contatore", """
        {
          "Verbs": [
            { "Id": "lettura", "Effect": "Custom", "Phrases": { "it": [ "LETTURA" ] }, "Fields": [ "utenza", "valore" ] },
            { "Id": "pod", "Effect": "Custom", "Phrases": { "it": [ "POD" ] }, "Fields": [ "pod" ] },
            { "Id": "punti", "Effect": "Custom", "Phrases": { "it": [ "PUNTI" ] }, "Fields": [ "utenza", "valore" ], "Separators": "," }
          ],
          "Fields": [
            { "Id": "utenza", "Kind": "Pattern", "MinLength": 5, "MaxLength": 5, "Required": true },
            { "Id": "valore", "Kind": "Pattern", "MinLength": 1, "MaxLength": 6, "Required": true },
            { "Id": "pod", "Kind": "Pattern", "Characters": "Alphanumeric", "MinLength": 8, "MaxLength": 8, "Required": true }
          ]
        }
        """));

    [Theory]
    [InlineData("LETTURA 1.234", "1234")]
    [InlineData("lettura 01.234", "01234")]
    [InlineData("lettura 1.234.567", "1234567")]
    [InlineData("Lettura 1 234", "1234")]
    [InlineData("LETTURA: 01 234 grazie", "01234")]
    [InlineData("lettura 1'234", "1234")]
    [InlineData("lettura １２３４", "1234")]
    [InlineData("LETTURA 01234.", "01234")]
    [InlineData("LETTURA 01234, grazie", "01234")]
    [InlineData("LETTURA 01234 del 3331234567", "01234")]
    [InlineData("LETTURA 01234 3331234567", "01234")]
    public void Thousands_are_one_number(string text, string value) => Assert.Equal("lettura=" + value, MirtoLine.Data(MirtoLine.Read(text)));

    [Theory]
    [InlineData("LETTURA 01234,5")]
    [InlineData("LETTURA 1,234")]
    [InlineData("LETTURA 1.23")]
    [InlineData("LETTURA 1.234,5")]
    [InlineData("LETTURA 1.234mc")]
    [InlineData("LETTURA 12/05/2026")]
    [InlineData("LETTURA 12 34")]
    [InlineData("LETTURA 1.234.567.890")]
    [InlineData("LETTURA 012345-67")]
    public void What_is_no_whole_number_is_asked_again_and_never_cut(string text)
    {
        var command = Assert.IsType<CommandOutcome>(MirtoLine.Read(text));

        Assert.Empty(command.Fields);
        Assert.Equal("lettura", Assert.Single(command.Missing).Value);
    }

    [Theory]
    [InlineData("LETTURA 12345 1.234", "utenza=12345; valore=1234")]
    [InlineData("LETTURA 12345 678", "utenza=12345; valore=678")]
    [InlineData("LETTURA 12345,678", "utenza=12345; valore=678")]
    [InlineData("LETTURA 12345/678", "utenza=12345; valore=678")]
    [InlineData("LETTURA 12345 678,9", "utenza=12345")]
    [InlineData("LETTURA 12345,678,9", "")]
    [InlineData("PUNTI 12345,678", "utenza=12345; valore=678")]
    [InlineData("PUNTI 12345,67,8", "utenza=12345; valore=67")]
    [InlineData("POD AB12-3456", "pod=AB12-3456")]
    public void Several_codes_are_told_apart(string text, string data) => Assert.Equal(data, MirtoLine.Data(Meter.Parse(text)));
}
