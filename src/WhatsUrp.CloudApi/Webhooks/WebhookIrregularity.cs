// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.CloudApi.Webhooks;

/// <summary>What can be irregular in a webhook.</summary>
public enum WebhookIrregularity
{
    /// <summary>The body is no JSON: cut off, nested more than a thousand levels deep, or something else altogether. Nothing was read.</summary>
    NotJson = 0,

    /// <summary>The body is JSON and no webhook: no object, or without <c>entry</c>. Nothing was read.</summary>
    NotAWebhook = 1,

    /// <summary>The webhook is about another object than a WhatsApp business account.</summary>
    OtherObject = 2,

    /// <summary>A webhook without its envelope, as the sample button of the app dashboard sends it, and the software on premises did.</summary>
    BareChange = 3,

    /// <summary>A value has another JSON type than it should have.</summary>
    WrongType = 4,

    /// <summary>A member that should be there is missing.</summary>
    Missing = 5,

    /// <summary>A timestamp cannot be read; the time of arrival stands in.</summary>
    BadTimestamp = 6,

    /// <summary>What should be a phone number is none.</summary>
    NotANumber = 7,

    /// <summary>A user id stands where a phone number should.</summary>
    UserIdForNumber = 8,

    /// <summary>The field of a change is not known.</summary>
    UnknownField = 9,

    /// <summary>The type of a message is not known.</summary>
    UnknownType = 10,

    /// <summary>The word of a status is not known.</summary>
    UnknownStatus = 11,

    /// <summary>The answer of a form is no JSON object.</summary>
    BadFlowAnswer = 12,

    /// <summary>The same message stands twice in one webhook.</summary>
    Twice = 13,

    /// <summary>More irregularities than are listed.</summary>
    More = 14,
}
