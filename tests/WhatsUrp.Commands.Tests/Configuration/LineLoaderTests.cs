// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Definitions;
using WhatsUrp.Commands.Tests.Samples;

namespace WhatsUrp.Commands.Tests.Configuration;

public class LineLoaderTests
{
    [Fact]
    public void The_reference_line_loads_whole()
    {
        var line = SampleLines.SanRomano.Line;

        Assert.Equal((7, 2, 4), (line.Verbs.Count, line.Lists.Count, line.Fields.Count));
        Assert.Equal(10, line.FindField(new("frazione"))!.Choices.Count);
        Assert.Equal("San Romano", line.FindField(new("frazione"))!.Display("san-romano"));
        Assert.Equal(PolicyAcceptanceMode.Inline, line.Policy!.Acceptance);
        Assert.Equal(TimeSpan.FromDays(3), line.Dialogue.ExpireAfter);
    }

    [Fact]
    public void What_is_left_out_is_filled_in()
    {
        var line = SampleLines.ThreeLists.Line;

        Assert.Equal("conca", line.Name);
        Assert.Equal(["ACCETTO"], line.Policy!.Accept);
        Assert.Equal(["NON ACCETTO", "RIFIUTO", "NO"], line.Policy.Reject);
        Assert.Equal(WhenNoList.Ask, line.Verbs[0].WhenNoList);
        Assert.Equal(WhenNoList.All, line.Verbs[1].WhenNoList);
        Assert.Contains("https://example.org/conca", line.Policy.Text.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_fault_is_listed_at_once()
    {
        var result = SampleLines.TryLoadText("guasta", """
            {
              "Lingua": "it",
              "Verbs": [
                { "Id": "on", "Effect": "Subscribr", "Phrases": { "it": [ "ISCRIZIONE ON", "!!!" ] }, "Lists": [ "sport" ], "Fields": [ "eta" ], "Position": "Inizio" },
                { "Id": "due", "Effect": "Subscribe", "Phrases": { "it": [ "iscrizione 0n", "BASTA" ] }, "WithoutKeyword": "forse" },
                { "Id": "due", "Effect": "Help", "Frasi": {}, "Phrases": { "de": [ "HILFE" ] } }
              ],
              "Lists": [
                { "Id": "uno", "Tags": [ "NAGGIO", "STOP" ], "Title": "Un titolo che è davvero troppo lungo" },
                { "Id": "due", "Tags": [ "avvisi" ] },
                { "Id": "tre", "Tags": [ "AVVISI" ], "Urgency": "Subito" }
              ],
              "Fields": [
                { "Id": "luogo", "Kind": "Place", "Required": true, "Multiple": 99 },
                { "Id": "scuola", "Kind": "Choice", "Required": true },
                { "Id": "codice", "Kind": "Pattern" },
                { "Id": "il nome" }
              ],
              "Places": [ { "Id": "naggio", "Names": [ "Naggio" ] }, { "Id": "altro", "Names": [ "NAGGIO" ] }, { "Id": "vuoto" } ],
              "Policy": { "Url": "example", "Accept": [ "SI", "NO" ] },
              "Dialogue": { "ExpireAfter": "0", "RemindAfter": "2.00:00:00", "MaxRetries": "tre" },
              "Emergency": { "ForwardTo": [ "+39 348 000 0112", "il sindaco" ] },
              "OfficeHours": { "Weekly": {} },
              "_nota": "si ignora"
            }
            """);

        Assert.Null(result.Line);
        Assert.DoesNotContain(result.Faults, fault => fault.Contains("sindaco", StringComparison.Ordinal));
        await Verify(string.Join('\n', result.Faults));
    }

    [Fact]
    public void An_empty_section_is_one_fault() => Assert.Single(SampleLines.TryLoadText("vuota", "{}").Faults, fault => fault.StartsWith("WURP0200", StringComparison.Ordinal));

    [Fact]
    public void A_core_word_can_never_mean_joining() =>
        Assert.Contains(
            SampleLines.TryLoadText("furba", """{ "Verbs": [ { "Id": "on", "Effect": "Subscribe", "Phrases": { "it": [ "Stop!" ] } } ], "Lists": [ { "Id": "a" } ], "Policy": { "Version": "1", "Text": "t" } }""").Faults,
            fault => fault.StartsWith("WURP0208", StringComparison.Ordinal));
}
