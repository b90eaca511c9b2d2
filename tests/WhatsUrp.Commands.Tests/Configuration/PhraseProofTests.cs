// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.Configuration;
using WhatsUrp.Commands.Catalog;

namespace WhatsUrp.Commands.Tests.Configuration;

public sealed class PhraseProofTests
{
    [Theory]
    [InlineData("Status", "CANCELLATE I MIEI DATI", "optout.b.my_data")]
    [InlineData("Subscribe", "NON VOGLIO PERDERE NULLA", "report")]
    public void A_phrase_that_would_be_read_as_something_else_is_refused_at_start(string effect, string phrase, string rule)
    {
        var section = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Lines:conca:Verbs:0:Id"] = "prova",
            ["Lines:conca:Verbs:0:Effect"] = effect,
            ["Lines:conca:Verbs:0:Phrases:it:0"] = phrase,
            ["Lines:conca:Verbs:0:Position"] = "Start",
            ["Lines:conca:Lists:0:Id"] = "avvisi",
            ["Lines:conca:Lists:0:Default"] = "true",
            ["Lines:conca:Policy:Version"] = "1",
            ["Lines:conca:Policy:Url"] = "https://example.org/conca",
        }).Build();

        var fault = Assert.Single(LineCatalogReader.Read(section, []).Faults);

        Assert.Equal($"WURP0229: line 'conca', verb 'prova': '{phrase}' is read as something else ({rule}); choose other words.", fault);
    }
}
