// SPDX-License-Identifier: BSD-3-Clause

using System.Globalization;
using WhatsUrp.CloudApi.Webhooks.Accounts;
using WhatsUrp.CloudApi.Webhooks.Calls;
using WhatsUrp.CloudApi.Webhooks.Citizens;
using WhatsUrp.CloudApi.Webhooks.Groups;
using WhatsUrp.CloudApi.Webhooks.Messages;
using WhatsUrp.CloudApi.Webhooks.Numbers;
using WhatsUrp.CloudApi.Webhooks.Templates;
using WhatsUrp.Lines;

namespace WhatsUrp.CloudApi.Webhooks.Translation;

/// <summary>Translates everything that is neither a message nor a status.</summary>
internal static class NoticeTranslation
{
    private const string Marketing = "marketing_messages";

    private static readonly string[] Restricting =
        ["ACCOUNT_DELETED", "ACCOUNT_VIOLATION", "ACCOUNT_RESTRICTION", "ACCOUNT_OFFBOARDED", "DISABLED_UPDATE"];

    public static WebhookItem Translate(WebhookEvent source, LineId line) =>
        new WebhookItem.Notice(Read(source, line)) { Line = line, Key = ItemKey.Of(source) };

    private static LineEvent Read(WebhookEvent source, LineId line)
    {
        var at = At(source);
        return source switch
        {
            UserIdChanged changed when Addresses(changed) is var (previous, current) =>
                new LineEvent.AddressChanged(previous, current) { Line = line, At = at },
            PreferenceChanged { Category: Marketing or "", Value: "stop" or "resume" or "signup" } choice when choice.Citizen.ToAddress() is { } citizen =>
                new LineEvent.MarketingChosen(citizen, Stopped: choice.Value == "stop") { Line = line, At = at },
            CallReported { Direction: "USER_INITIATED", Change: "connect" } call when call.From.ToAddress() is { } caller =>
                new LineEvent.Called(caller) { Line = line, At = at },
            NumberQualityChanged number => new LineEvent.NumberChanged(number.Change, number.Limit) { Line = line, At = at },
            CapabilityChanged { Limit: { } limit } => new LineEvent.NumberChanged(source.Origin.Field, limit) { Line = line, At = at },
            TemplateStatusChanged changed =>
                Template(changed.Template, TemplateAspect.Status, changed.Status, changed.Reason ?? changed.Title ?? changed.Explanation),
            TemplateQualityChanged changed => Template(changed.Template, TemplateAspect.Quality, changed.Current, null),
            TemplateCategoryChanged changed =>
                Template(changed.Template, TemplateAspect.Category, changed.Upcoming ?? changed.Current, changed.Upcoming is null ? null : "announced"),
            TemplateTextChanged changed => Template(changed.Template, TemplateAspect.Text, null, null),
            AccountUpdated update when Restricting.Contains(update.Change) =>
                new LineEvent.AccountRestricted(update.Change, Details(update)) { Line = line, At = at },
            _ => new LineEvent.Other(source.Origin.Field, Change(source)) { Line = line, At = at },
        };

        LineEvent Template(TemplateReference template, TemplateAspect aspect, string? value, string? reason) =>
            new LineEvent.TemplateChanged(template.Name, template.Language, aspect, value, reason) { Line = line, At = at };
    }

    private static DateTimeOffset At(WebhookEvent source) => source switch
    {
        UserIdChanged changed => changed.At,
        PreferenceChanged choice => choice.At,
        CallReported call => call.At,
        GroupChanged group => group.At,
        MessageEchoed echo => echo.At,
        _ => source.Origin.At,
    };

    private static (WhatsUrp.Citizens.CitizenAddress Previous, WhatsUrp.Citizens.CitizenAddress Current)? Addresses(UserIdChanged changed) =>
        changed.Previous.ToAddress() is { } previous && changed.Current.ToAddress() is { } current ? (previous, current) : null;

    private static string[] Details(AccountUpdated update) =>
    [
        .. update.Restrictions.Select(restriction => restriction.Type),
        .. new[] { update.Ban?.State, update.Violation }.OfType<string>(),
    ];

    /// <summary>The platform's word for what happened; never anything of a citizen.</summary>
    private static string? Change(WebhookEvent source) => source switch
    {
        AccountUpdated update => update.Change,
        AccountAlerted alert => alert.Type ?? alert.Severity,
        AccountReviewed review => review.Decision,
        NumberNameDecided name => name.Decision,
        NumberSecured security => security.Change,
        BusinessUsernameChanged username => username.Status,
        PreferenceChanged choice => choice.Value,
        CallReported call => call.Change,
        GroupChanged group => group.Change,
        NoticeReceived notice => notice.Change,
        MessageEchoed echo => echo.Kind.Name,
        ErrorReported { Error.Code: var code } => "error " + code.ToString(CultureInfo.InvariantCulture),
        _ => null,
    };
}
