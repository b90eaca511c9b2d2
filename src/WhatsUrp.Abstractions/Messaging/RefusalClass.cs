// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Messaging;

/// <summary>What a refusal asks the sender to do.</summary>
public enum RefusalClass
{
    /// <summary>The message or the configuration is wrong: sending it again would fail again.</summary>
    Caller = 0,

    /// <summary>The platform is in trouble: the same message may be tried again later.</summary>
    Transient = 1,

    /// <summary>This citizen got too much at once: hold this recipient, let the others go on.</summary>
    Pair = 2,

    /// <summary>The number or the account sends too fast: slow all of it; the attempt does not count.</summary>
    Throttle = 3,

    /// <summary>This citizen cannot be reached, or not now: give this copy up.</summary>
    Recipient = 4,

    /// <summary>This citizen asked WhatsApp for no more marketing: record it as an opt-out, never try again.</summary>
    OptOut = 5,

    /// <summary>The 24 hours since the citizen's last message are over: only a template may be sent.</summary>
    Window = 6,

    /// <summary>The template is missing, paused or disabled: stop what uses it.</summary>
    Template = 7,

    /// <summary>The number, the account or the token is stopped: send nothing more, raise the alarm; the messages stay ready.</summary>
    Halt = 8,

    /// <summary>The platform answered with a code that nobody knows yet: stop the broadcast that met it and ask the operator; the message stays ready.</summary>
    Unlisted = 9,
}
