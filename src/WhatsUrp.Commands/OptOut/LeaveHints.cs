// SPDX-License-Identifier: BSD-3-Clause

using static WhatsUrp.Commands.OptOut.LeaveSign;

namespace WhatsUrp.Commands.OptOut;

/// <summary>Half wishes (tier C), as data: whoever may want out is asked with one tap, and nothing else happens.</summary>
internal static class LeaveHints
{
    /// <summary>Gets the hints.</summary>
    public static IReadOnlyList<LeaveHint> All { get; } =
    [
        new("optout.c.remove_me", Remove, 3, Me) { ChecksObject = true },
        new("optout.c.remove_me", Remove, 6, Own, Mine) { DespiteThing = true, Across = true },
        new("optout.c.remove_me", Remove, 3, Own) { ChecksObject = true },
        new("optout.c.remove_me", Remove, 8, Notice | Service | Own) { ChecksObject = true },
        new("optout.c.remove_me", Remove, 25, Notice | Service | Joined) { Across = true, ChecksObject = true, Without = Thing | Again },
        new("optout.c.remove_me", Remove | End, 0) { Alone = true },
        new("optout.c.end", End, 5, Notice | OneNotice | Service | Send) { ChecksObject = true },
        new("optout.c.end", End, 5, Send, Me) { DespiteThing = true, ChecksObject = true },
        new("optout.c.out", Out, 4, Own | Service | Notice | Put | Remove | Quit),
        new("optout.c.unwilling", No | Bare, 7, Want, More | Send | Notice | OneNotice | Nothing) { ChecksObject = true, Without = Keep },
        new("optout.c.unwilling", No | Bare, 7, Want, Send, Notice | OneNotice | Service) { DespiteThing = true, Without = Keep },
        new("optout.c.unwilling", No | Bare, 4, Want, Them) { Anywhere = Notice | OneNotice | Service, Without = Keep },
        new("optout.c.unwilling", No | Bare, 4, Want, Them) { Alone = true },
        new("optout.c.unwilling", No | Bare, 3, Want) { Alone = true },
        new("optout.c.unwilling", No | Bare, 4, Want, Joined | Service) { Without = Keep },
        new("optout.c.do_not_send", No | Bare | Never, 7, Send, Me | More | Nothing | Never) { Without = Why | Lately | Keep, ChecksObject = true },
        new("optout.c.do_not_send", No | Bare | Never, 6, Send, Notice | OneNotice) { Without = Why | Lately | Keep, NotAsked = true },
        new("optout.c.do_not_send", Bare, 3, Send) { ChecksObject = true, NotAsked = true, Without = Why | Lately | Keep },
        new("optout.c.do_not_send", More, 2, Send, Me) { Behind = true, Without = Why | Lately | Keep, NotAsked = true, Anywhere = No | Nothing },
        new("optout.c.do_not_send", No | Bare, 2, Send) { Alone = true, NotAsked = true, Without = Why | Lately | Keep },
        new("optout.c.do_not_send", No | Bare, 2, More) { Alone = true, NotAsked = true },
        new("optout.c.do_not_send", No | Bare, 2, Plea) { NotAsked = true },
        new("optout.c.plea", Plea, 0) { Alone = true, NotAsked = true },
        new("optout.c.why", Why, 4, Send, Me) { Behind = true, Without = No | Bare | Nothing },
        new("optout.c.why", Why, 4, Notice) { Behind = true, Without = No | Bare | Nothing | Told },
        new("optout.c.do_not_send", Nothing, 4, Send, More) { Without = Why | Lately | Told | Keep },
        new("optout.c.no_notices", Bare | Nothing | Never, 3, Notice | OneNotice) { Without = Why | Lately | Told | Keep, NotAsked = true },
        new("optout.c.no_notices", Bare | Nothing | No | Never, 4, More, Notice | OneNotice) { Without = Why | Lately | Told | Keep },
        new("optout.c.no_notices", Much, 2, Notice) { NotAsked = true, Behind = true, Without = Again },
        new("optout.c.no_use", No | Bare, 5, Use, More),
        new("optout.c.no_use", No | Bare | Never, 6, Use) { Anywhere = Notice | Service, NotAsked = true },
        new("optout.c.no_use", No | Bare, 5, Use, Me) { Alone = true, NotAsked = true },
        new("optout.c.no_use", No | Bare, 4, Use, Me) { AloneInPiece = true, NotAsked = true },
        new("optout.c.no_use", No | Bare, 3, Living) { DespiteThing = true, NotAsked = true },
        new("optout.c.moved", Moved, 0) { NotAsked = true },
        new("optout.c.no_use", No | Bare, 6, Use, Me) { Anywhere = Told | Own, NotAsked = true },
        new("optout.c.no_use", Nothing, 5, Use) { Anywhere = Notice | Service, NotAsked = true },
        new("optout.c.quit", Quit, 5, Service | Notice) { ChecksObject = true },
        new("optout.c.quit", Quit, 1, Me) { ChecksObject = true, NotAsked = true },
        new("optout.c.quit", Quit, 2, Put),
        new("optout.c.quit", Quit, 3, Want) { ChecksObject = true, NotAsked = true },
        new("optout.c.quit", Quit, 0) { Alone = true },
        new("optout.c.quit", Quit, 0) { AloneInPiece = true, NotAsked = true, Behind = true },
        new("optout.c.law", Law, 25, Remove | Send | No | End | Quit | Notice | Own | Want | Threat) { Across = true },
        new("optout.c.threat", Threat, 25, Send | Told | Notice | OneNotice | Remove | End) { Across = true },
        new("optout.c.wrong_number", Own, 5, No | Bare, Mine) { Behind = true },
        new("optout.c.wrong_number", No | Bare, 4, Own, Mine) { Behind = true, NotAsked = true, Without = Told },
        new("optout.c.wrong_number", Own, 6, Mistake) { Across = true },
        new("optout.c.wrong_number", Mistake, 0) { AloneInPiece = true, NotAsked = true },
        new("optout.c.wrong_number", Own, 7, Mine, Given) { DespiteThing = true },
        new("optout.c.joined_by_mistake", Joined, 7, Mistake) { Across = true },
        new("optout.c.joined_by_mistake", Never, 4, Joined) { Behind = true, Without = Told | Why | Lately },
        new("optout.c.annoyed", Annoyed, 0) { Alone = true, NotAsked = true },
        new("optout.c.annoyed", Annoyed, 3, Me) { NotAsked = true },
        new("optout.c.annoyed", Annoyed, 25, Notice | OneNotice) { Across = true },
    ];
}
