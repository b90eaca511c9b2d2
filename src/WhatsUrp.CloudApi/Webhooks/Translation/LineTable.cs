// SPDX-License-Identifier: BSD-3-Clause

using System.Collections.Frozen;
using WhatsUrp.Citizens;
using WhatsUrp.Lines;

namespace WhatsUrp.CloudApi.Webhooks.Translation;

/// <summary>Finds lines in a fixed table.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class LineTable : ILineResolver
{
    private readonly FrozenDictionary<string, IReadOnlyList<LineId>> _byNumberId;
    private readonly FrozenDictionary<string, IReadOnlyList<LineNumber>> _byAccount;
    private readonly LineNumber[] _ofAnyAccount;

    /// <summary>Initializes a new instance of the <see cref="LineTable"/> class.</summary>
    /// <param name="numbers">The lines that the host serves.</param>
    /// <exception cref="ArgumentException">Two lines have the same number.</exception>
    public LineTable(IEnumerable<LineNumber> numbers)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        LineNumber[] all = [.. numbers];
        if (all.GroupBy(number => number.PhoneNumberId, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } shared)
        {
            throw new ArgumentException($"WURP0508: the lines {string.Join(", ", shared.Select(number => number.Line))} have the same phone number id; give each line a number of its own.", nameof(numbers));
        }

        _byNumberId = all.ToFrozenDictionary(number => number.PhoneNumberId, IReadOnlyList<LineId> (number) => [number.Line], StringComparer.Ordinal);
        _ofAnyAccount = [.. all.Where(number => number.AccountId is null)];
        _byAccount = all.Where(number => number.AccountId is not null)
            .GroupBy(number => number.AccountId!, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, IReadOnlyList<LineNumber> (group) => [.. group], StringComparer.Ordinal);
    }

    /// <inheritdoc/>
    public IReadOnlyList<LineId> Resolve(WebhookOrigin origin)
    {
        ArgumentNullException.ThrowIfNull(origin);
        if (origin.PhoneNumberId is { } id)
        {
            return _byNumberId.GetValueOrDefault(id, []);
        }

        IReadOnlyList<LineNumber> lines = [.. _byAccount.GetValueOrDefault(origin.AccountId, []), .. _ofAnyAccount];
        if (PhoneNumber.TryParse(origin.DisplayPhoneNumber, out var number))
        {
            // A line without a known number may be the one that is meant; one with another number is not.
            lines = [.. lines.Where(line => line.Number is null || line.Number == number)];
        }

        return [.. lines.Select(line => line.Line)];
    }
}
