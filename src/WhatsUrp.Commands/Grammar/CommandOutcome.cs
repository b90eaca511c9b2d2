// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Definitions;
using WhatsUrp.Lines;

namespace WhatsUrp.Commands.Grammar;

/// <summary>A command other than leaving.</summary>
public sealed record CommandOutcome : ParseOutcome
{
    // Plain numbers take half the room of spans, and what is empty is not stored: every message makes one of these.
    private readonly ushort _verbStart;
    private readonly ushort _verbLength;
    private readonly ushort _acceptanceStart;
    private readonly ushort _acceptanceLength;
    private readonly bool _accepts;
    private readonly IReadOnlyList<ListMatch>? _lists;
    private readonly IReadOnlyList<UnknownList>? _unknownLists;
    private readonly IReadOnlyList<FieldMatch>? _fields;
    private readonly IReadOnlyList<FieldAmbiguity>? _ambiguousFields;
    private readonly IReadOnlyList<FieldId>? _missing;
    private readonly IReadOnlyList<TextSpan>? _residue;

    /// <summary>Gets the command.</summary>
    public required VerbId Verb { get; init; }

    /// <summary>Gets what it does.</summary>
    public required CommandEffect Effect { get; init; }

    /// <summary>Gets the language of the phrase, in which the reply is written.</summary>
    public required string Language { get; init; }

    /// <summary>Gets where the phrase stands; empty for a command without keyword.</summary>
    public TextSpan VerbSpan
    {
        get => new(_verbStart, _verbLength);
        init => (_verbStart, _verbLength) = ((ushort)value.Start, (ushort)value.Length);
    }

    /// <summary>Gets the lists named, each once, in the order of the message; those that the verb implies come with an empty span.</summary>
    public IReadOnlyList<ListMatch> Lists
    {
        get => _lists ?? [];
        init => _lists = NullIfEmpty(value);
    }

    /// <summary>Gets the hashtags that no list carries.</summary>
    public IReadOnlyList<UnknownList> UnknownLists
    {
        get => _unknownLists ?? [];
        init => _unknownLists = NullIfEmpty(value);
    }

    /// <summary>Gets the data found.</summary>
    public IReadOnlyList<FieldMatch> Fields
    {
        get => _fields ?? [];
        init => _fields = NullIfEmpty(value);
    }

    /// <summary>Gets the data that can be read in several ways.</summary>
    public IReadOnlyList<FieldAmbiguity> AmbiguousFields
    {
        get => _ambiguousFields ?? [];
        init => _ambiguousFields = NullIfEmpty(value);
    }

    /// <summary>Gets the required fields of the verb for which nothing was found.</summary>
    public IReadOnlyList<FieldId> Missing
    {
        get => _missing ?? [];
        init => _missing = NullIfEmpty(value);
    }

    /// <summary>Gets where the message holds an accept phrase of the policy that counts here (inline acceptance); <see langword="null"/> when it holds none.</summary>
    public TextSpan? PolicyAcceptance
    {
        get => _accepts ? new TextSpan(_acceptanceStart, _acceptanceLength) : null;
        init
        {
            _accepts = value is not null;
            (_acceptanceStart, _acceptanceLength) = ((ushort)value.GetValueOrDefault().Start, (ushort)value.GetValueOrDefault().Length);
        }
    }

    /// <summary>Gets what belongs to nothing.</summary>
    public IReadOnlyList<TextSpan> Residue
    {
        get => _residue ?? [];
        init => _residue = NullIfEmpty(value);
    }

    private static IReadOnlyList<T>? NullIfEmpty<T>(IReadOnlyList<T> items) => items is T[] { Length: 0 } ? null : items;
}
