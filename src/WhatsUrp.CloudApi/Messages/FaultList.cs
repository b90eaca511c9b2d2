// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.CloudApi.Graph;

namespace WhatsUrp.CloudApi.Messages;

/// <summary>Collects what is wrong with a message, without ever repeating its texts.</summary>
internal sealed class FaultList
{
    private readonly List<string> _faults = [];

    public bool IsEmpty => _faults.Count == 0;

    public void Add(string fault) => _faults.Add(fault);

    public void AddIf(bool isWrong, string fault)
    {
        if (isWrong)
        {
            _faults.Add(fault);
        }
    }

    /// <summary>Checks the length of a text that must be there.</summary>
    public void Text(string what, string? text, int longest) =>
        AddIf(string.IsNullOrWhiteSpace(text) || text.Length > longest, $"{what} has 1 to {longest} characters, this has {text?.Trim().Length ?? 0}");

    /// <summary>Checks the length of a text that may be missing.</summary>
    public void Optional(string what, string? text, int longest)
    {
        if (text is not null)
        {
            Text(what, text, longest);
        }
    }

    public void Count(string what, int count, int least, int most) => AddIf(count < least || count > most, $"there are {least} to {most} {what}, here {count}");

    public void JsonObject(string what, string? text) => AddIf(text is not null && !GraphJson.IsObject(text), $"{what} is a JSON object");

    public void Distinct(string what, IEnumerable<string> values)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        AddIf(!values.All(seen.Add), $"{what} differ from each other");
    }

    public override string ToString() => "WURP0520: " + string.Join("; ", _faults);
}
