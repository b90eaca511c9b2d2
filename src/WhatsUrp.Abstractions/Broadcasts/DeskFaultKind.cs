// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Broadcasts;

/// <summary>Why a broadcast cannot go out, or an order cannot be carried out.</summary>
public enum DeskFaultKind
{
    /// <summary>The host serves no such line.</summary>
    UnknownLine = 1,

    /// <summary>The line has no such list.</summary>
    UnknownList = 2,

    /// <summary>The line asks for no such registration field.</summary>
    UnknownField = 3,

    /// <summary>The segment would reach persons who are on no list, or does not name the list of the broadcast: nobody is written to without having joined.</summary>
    NoListCondition = 4,

    /// <summary>The segment is deeper or larger than stores accept.</summary>
    SegmentTooLarge = 5,

    /// <summary>It says nothing: neither text nor template.</summary>
    Empty = 6,

    /// <summary>With the footer the text is longer than the channel carries.</summary>
    TextTooLong = 7,

    /// <summary>The account has no such template in that language.</summary>
    TemplateMissing = 8,

    /// <summary>The template is not approved, or no longer.</summary>
    TemplateNotApproved = 9,

    /// <summary>What fills the template does not fit its gaps.</summary>
    TemplateMisfit = 10,

    /// <summary>Recipients lack a datum that the template needs.</summary>
    DatumMissing = 11,

    /// <summary>The time at which it was to leave, or its whole time, is over.</summary>
    TimePassed = 12,

    /// <summary>It would not have left entirely before its time is over.</summary>
    ExpiresTooSoon = 13,

    /// <summary>The messaging limit of the number does not let it out in time.</summary>
    TierTooSmall = 14,

    /// <summary>The list has had as many broadcasts as its configuration allows.</summary>
    FrequencyCap = 15,

    /// <summary>The line has no such broadcast.</summary>
    NotFound = 16,

    /// <summary>In its present state this cannot be ordered.</summary>
    WrongState = 17,

    /// <summary>Somebody else has changed it meanwhile.</summary>
    Stale = 18,

    /// <summary>The order does not say which revision the person has seen.</summary>
    RevisionMissing = 19,

    /// <summary>The order does not say who gives it.</summary>
    ActorMissing = 20,

    /// <summary>The order needs a reason.</summary>
    ReasonMissing = 21,

    /// <summary>The author cannot approve what they wrote.</summary>
    AuthorApproves = 22,

    /// <summary>Only emergencies may go out on the word of their author.</summary>
    NotAnEmergency = 23,

    /// <summary>The line has no code for breaking the glass.</summary>
    NoBreakGlass = 24,

    /// <summary>The code is wrong.</summary>
    WrongCode = 25,

    /// <summary>The code was wrong too often: it is not looked at for some time.</summary>
    CodeLocked = 26,

    /// <summary>What would be sent is not what was submitted.</summary>
    ContentChanged = 27,

    /// <summary>The line is in its quiet hours.</summary>
    QuietHours = 28,

    /// <summary>The line has no test recipients.</summary>
    NoTestRecipients = 29,

    /// <summary>The time at which it is to leave is more than a year away.</summary>
    TimeTooFar = 30,

    /// <summary>The file cannot be read: it is no UTF-8, has no heading, or lacks a column.</summary>
    UnreadableFile = 31,

    /// <summary>No copy waits for a decision.</summary>
    NothingHeld = 32,
}
