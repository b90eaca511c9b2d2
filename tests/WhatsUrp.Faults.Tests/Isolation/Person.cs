// SPDX-License-Identifier: BSD-3-Clause

using System.Globalization;
using System.Text.RegularExpressions;
using WhatsUrp.BenchKit.Stores;
using WhatsUrp.Simulator.Citizens;
using WhatsUrp.Simulator.Sending;

namespace WhatsUrp.Faults.Tests.Isolation;

/// <summary>Somebody of whom three things are known, each of which names nobody else: phone number, user id and name.</summary>
internal sealed partial record Person(int Number)
{
    /// <summary>What stands in the table of registration data for everybody who has a phone number, as SQL.</summary>
    public const string NameOfPhone = "'Cittadina' || substr(value, 6)";

    public string Phone => Population.Phone(Number);

    public string UserId => string.Create(CultureInfo.InvariantCulture, $"IT.77{Number:D7}");

    public string Name => "Cittadina" + Phone[5..];

    public Citizen OnWhatsApp => new() { Phone = "+" + Phone, UserId = UserId, Name = Name };

    /// <summary>Who gets a request; nobody for a read mark.</summary>
    public static Person? To(AcceptedRequest request) => request.Recipient.Length == 0
        ? null
        : new Person(int.Parse(request.Recipient[^7..], CultureInfo.InvariantCulture));

    /// <summary>All that names somebody in a text.</summary>
    public static IEnumerable<string> NamedIn(string text) => Naming().Matches(text).Select(match => match.Value);

    /// <summary>Tells whether something found in a text names this person.</summary>
    public bool Is(string naming) => naming == Phone || naming == UserId || naming == Name;

    [GeneratedRegex(@"39333[0-9]{7}|IT\.77[0-9]{7}|Cittadina[0-9]{7}")]
    private static partial Regex Naming();
}
