// SPDX-License-Identifier: BSD-3-Clause

using System.Collections.Immutable;

namespace WhatsUrp.Commands.Tests.Dialogue;

/// <summary>The registration dialogue as a page of the design tells it, in a few lines: sets instead of drafts and ledgers.</summary>
internal sealed record DialogueModel
{
    private static readonly string[] Required = ["nome", "cognome", "frazione"];

    public bool Accepted { get; private init; }

    public bool IsOpen { get; private init; }

    public ImmutableSortedSet<string> Active { get; private init; } = [];

    public ImmutableSortedSet<string> Stored { get; private init; } = [];

    private ImmutableSortedSet<string> Asked { get; init; } = [];

    private ImmutableSortedSet<string> Typed { get; init; } = [];

    /// <summary>Gets what the dialogue waits for: nothing, the policy, the lists, or a field.</summary>
    public string Awaits => !IsOpen ? "" : !Accepted ? "policy" : Asked.IsEmpty ? "lists" : Missing ?? "";

    private string? Missing => Array.Find(Required, datum => !Typed.Contains(datum) && !Stored.Contains(datum));

    /// <summary>Tells whether the model says what comes of an event: answers count only where they answer something.</summary>
    public bool Knows(EventKind kind) => !IsOpen || kind switch
    {
        EventKind.Accept or EventKind.Refuse => Awaits == "policy",
        EventKind.NameLists => Awaits == "lists",
        EventKind.NameGiven => Awaits == "nome",
        EventKind.NameSurname => Awaits == "cognome",
        EventKind.NamePlace => Awaits == "frazione",
        _ => true,
    };

    public DialogueModel After(ModelEvent happening) => happening.Kind switch
    {
        EventKind.Join => (this with { IsOpen = true, Asked = Asked.Union(happening.Lists), Typed = Typed.Union(happening.Data) }).Advanced(),
        EventKind.Leave => Closed() with { Active = Active.Except(happening.Lists) },
        EventKind.Refuse or EventKind.Cancel or EventKind.Wait => Closed(),
        EventKind.Ask => this,
        _ when !IsOpen => this,
        EventKind.Accept => (this with { Accepted = true }).Advanced(),
        _ => (this with { Asked = Asked.Union(happening.Lists), Typed = Typed.Union(happening.Data) }).Advanced(),
    };

    private DialogueModel Advanced() => Awaits.Length > 0 ? this : Closed() with { Active = Active.Union(Asked), Stored = Stored.Union(Typed) };

    private DialogueModel Closed() => this with { IsOpen = false, Asked = [], Typed = [] };
}
