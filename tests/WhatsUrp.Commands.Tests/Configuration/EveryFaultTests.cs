// SPDX-License-Identifier: BSD-3-Clause

using System.Text;
using Microsoft.Extensions.Configuration;
using WhatsUrp.Commands.Catalog;

namespace WhatsUrp.Commands.Tests.Configuration;

/// <summary>A fault of one sort hides none of another: all are listed in one go.</summary>
public sealed class EveryFaultTests
{
    private const string Others = """
        "Verbs": [
          { "Id": "on", "Effect": "Subscribe", "Position": "Start", "Phrases": { "it": [ "NON VOGLIO PERDERE NULLA" ] } },
          { "Id": "off", "Effect": "Unsubscribe", "Phrases": { "it": [ "NIENTE MIRTO" ] }, "Lists": [ "sport" ] } ],
        "Fields": [ { "Id": "nome", "Kind": "GivenName" } ],
        "Policy": { "Version": "1", "Text": "t", "Accept": [ "NIENTE MIRTO" ] },
        "Replies": { "it": { "Benvenuto": "x", "AskField:nome": "{cognome}?" } }
        """;

    [Theory]
    [InlineData("\"Lists\": [ \"avvisi\" ]", "Lists:0")]
    [InlineData("\"Lists\": \"avvisi\"", "Lists")]
    [InlineData("\"Lists\": [ { \"Id\": \"avvisi\", \"Default\": true } ], \"Places\": [ \"Borgo\", \"Fiera\" ]", "Places:1")]
    [InlineData("\"Lists\": [ { \"Id\": \"avvisi\", \"Default\": true } ], \"Dialogue\": { \"MaxRetries\": \"tre\" }", "Dialogue:MaxRetries")]
    [InlineData("\"Lists\": [ { \"Id\": \"avvisi\", \"Default\": \"forse\" } ]", "Lists:0:Default")]
    [InlineData("\"Lists\": [ { \"Id\": \"avvisi\", \"Tags\": { \"uno\": { \"due\": 3 } } } ]", "Lists:0:Tags:uno")]
    [InlineData("\"Lists\": [ { \"Id\": \"avvisi\", \"Default\": true } ], \"Emergency\": { \"ForwardTo\": [ 112, true ] }", "Emergency:ForwardTo:1")]
    public void A_value_of_the_wrong_type_hides_nothing(string wrong, string place)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes($$"""{ "Lines": { "mirto": { {{wrong}}, {{Others}} } } }"""));
        var faults = LineCatalogReader.Read(new ConfigurationBuilder().AddJsonStream(stream).Build(), []).Faults;

        Assert.Contains(faults, fault => fault.Contains($", {place}: ", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.Contains("there is no list 'sport'", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.Contains("Policy:Accept:0", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.StartsWith("WURP0229", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.StartsWith("WURP0311", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.StartsWith("WURP0313", StringComparison.Ordinal));
    }
}
