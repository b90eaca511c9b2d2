// SPDX-License-Identifier: BSD-3-Clause

using System.Collections.Frozen;
using System.Net;
using WhatsUrp.Messaging;

namespace WhatsUrp.CloudApi.Answers;

/// <summary>What the platform's error codes mean: one table for answers and for receipts.</summary>
/// <remarks>Decisions rest on the code, never on the HTTP status or on words, which change. Thread-safe.</remarks>
public static class GraphErrorTable
{
    /// <summary>Gets the rules.</summary>
    public static IReadOnlyList<GraphErrorRule> Rules { get; } =
    [
        Rule(0, RefusalClass.Halt, "the access token is wrong or has expired: put a new one in place"),
        Rule(190, RefusalClass.Halt, "the access token has expired: put a new one in place"),
        Rule(3, RefusalClass.Halt, "the app lacks a capability or permission for this call"),
        Rule(10, RefusalClass.Halt, "permission denied: give the token the WhatsApp permissions"),
        Rule(200, 299, RefusalClass.Halt, "the token lacks an API permission"),
        Rule(131005, RefusalClass.Halt, "access denied: check the permissions of the token and the number"),
        Rule(4, RefusalClass.Throttle, "the app calls too often: slow down", 300),
        Rule(80007, RefusalClass.Throttle, "the business account calls too often: slow down", 300),
        Rule(130429, RefusalClass.Throttle, "the number sends too fast: slow down", 1),
        Rule(131056, RefusalClass.Pair, "too many messages to this citizen at once: hold this citizen only", 6),
        Rule(131048, RefusalClass.Halt, "too many messages of this number were judged spam: stop its broadcasts, raise the alarm, try again after hours", 14400),
        Rule(131064, RefusalClass.Halt, "limit reached because of template category violations: stop the templates of this number"),
        Rule(133016, RefusalClass.Caller, "the number was registered or deregistered too often: wait before registering it again", 3600),
        Rule(613, RefusalClass.Caller, "too many queries of call permissions"),
        Rule(138013, RefusalClass.Caller, "too many queries of call permissions"),
        Rule(368, RefusalClass.Halt, "temporarily blocked for a policy violation: see WhatsApp Manager"),
        Rule(131031, RefusalClass.Halt, "the account is locked: see WhatsApp Manager"),
        Rule(130497, RefusalClass.Recipient, "the business may not write to the country of this citizen"),
        Rule(131042, RefusalClass.Halt, "payment or eligibility problem: tell the office that pays"),
        Rule(131044, RefusalClass.Halt, "payment or eligibility problem: tell the office that pays"),
        Rule(131045, RefusalClass.Halt, "the number's registration is broken: register it again"),
        Rule(131037, RefusalClass.Halt, "the display name of the number is not approved"),
        Rule(133010, RefusalClass.Halt, "the number is not registered: register it"),
        Rule(33, RefusalClass.Halt, "the number was deleted, or its id is wrong"),
        Rule(1, RefusalClass.Transient, "unknown error of the platform", 10),
        Rule(2, RefusalClass.Transient, "the platform is down for a while", 10),
        Rule(131000, RefusalClass.Transient, "something went wrong on the platform", 10),
        Rule(131016, RefusalClass.Transient, "the service is unavailable for a while", 10),
        Rule(131057, RefusalClass.Transient, "the account is in maintenance, for up to a minute", 60),
        Rule(133004, RefusalClass.Transient, "the server is unavailable for a while", 10),
        Rule(135000, RefusalClass.Caller, "a parameter of the message is wrong"),
        Rule(100, RefusalClass.Caller, "a parameter is wrong"),
        Rule(131008, RefusalClass.Caller, "a required parameter is missing"),
        Rule(131009, RefusalClass.Caller, "the value of a parameter is not valid"),
        Rule(131021, RefusalClass.Recipient, "recipient and sender are the same"),
        Rule(131026, RefusalClass.Recipient, "not deliverable to this citizen: not on WhatsApp, an old app, terms not accepted, or blocked"),
        Rule(131030, RefusalClass.Caller, "the recipient is not among the allowed ones of a test number"),
        Rule(131047, RefusalClass.Window, "more than 24 hours since the citizen's last message: send a template"),
        Rule(131049, RefusalClass.Recipient, "the platform chose not to deliver to this citizen now: not within 24 hours", 86400),
        Rule(131050, RefusalClass.OptOut, "the citizen wants no more marketing messages"),
        Rule(130472, RefusalClass.Recipient, "the citizen is part of an experiment of the platform"),
        Rule(131051, RefusalClass.Caller, "the platform does not support this type of message"),
        Rule(131052, RefusalClass.Caller, "the platform could not fetch a medium of the citizen: ask for it again"),
        Rule(131053, RefusalClass.Caller, "the platform could not take the medium: check its type and its address"),
        Rule(131014, RefusalClass.Caller, "the platform could not take the medium: check its type and its address"),
        Rule(131055, RefusalClass.Caller, "only marketing templates may be sent this way"),
        Rule(131059, RefusalClass.Caller, "the paging cursor is not valid any more: begin again"),
        Rule(131061, RefusalClass.Caller, "this template may not be sent this way"),
        Rule(131062, RefusalClass.Recipient, "this message cannot go to a user id, and the phone number is not known"),
        Rule(131063, RefusalClass.Caller, "marketing templates are switched off for this way of sending"),
        Rule(137000, RefusalClass.Recipient, "the identity of the citizen has changed: verify it again"),
        Rule(132000, RefusalClass.Caller, "the number of parameters differs from the template"),
        Rule(132001, RefusalClass.Template, "the template is missing in this language, or not approved"),
        Rule(132005, RefusalClass.Caller, "the text of the template gets too long with these parameters"),
        Rule(132007, RefusalClass.Template, "the template offends the content policy"),
        Rule(132008, RefusalClass.Caller, "a parameter does not fit the template"),
        Rule(132012, RefusalClass.Caller, "a parameter does not fit the template"),
        Rule(132015, RefusalClass.Template, "the template is paused: wait for its release"),
        Rule(132016, RefusalClass.Template, "the template is disabled for good: write a new one"),
        Rule(132068, RefusalClass.Caller, "the form is blocked"),
        Rule(132069, RefusalClass.Transient, "the form is held to ten messages an hour", 3600),
        Rule(133000, RefusalClass.Caller, "registration or PIN of the number failed"),
        Rule(133005, 133006, RefusalClass.Caller, "registration or PIN of the number failed"),
        Rule(133008, 133009, RefusalClass.Caller, "registration or PIN of the number failed"),
        Rule(133015, RefusalClass.Caller, "the number was deleted a moment ago: wait before registering it again", 300),
        Rule(134011, RefusalClass.Caller, "the terms of payments are not accepted"),
        Rule(134100, RefusalClass.Caller, "this template needs the marketing API"),
        Rule(134102, RefusalClass.Caller, "this template needs the marketing API"),
        Rule(134101, RefusalClass.Transient, "the template is being synchronised, for up to ten minutes", 600),
        Rule(139100, RefusalClass.Caller, "the block list was changed in part only"),
        Rule(139101, RefusalClass.Caller, "the block list is full"),
        Rule(139102, RefusalClass.Caller, "the block list was changed by somebody else at the same time"),
        Rule(139103, RefusalClass.Transient, "internal error of the block list", 10),
        Rule(131020, RefusalClass.Caller, "messages to groups are not used here"),
        Rule(131041, RefusalClass.Caller, "messages to groups are not used here"),
        Rule(131201, 131215, RefusalClass.Caller, "messages to groups are not used here"),
        Rule(147001, 147005, RefusalClass.Caller, "the business username cannot be used"),
        Rule(2494100, RefusalClass.Transient, "the number is in maintenance", 300),
        Rule(2388019, RefusalClass.Caller, "the account has too many templates"),
        Rule(2388040, RefusalClass.Caller, "a text of the template is too long"),
        Rule(2388047, RefusalClass.Caller, "the header of the template is malformed"),
        Rule(2388072, RefusalClass.Caller, "the body of the template is malformed"),
        Rule(2388073, RefusalClass.Caller, "the footer of the template is malformed"),
        Rule(2388293, RefusalClass.Caller, "the template has too many gaps for its length"),
        Rule(2388299, RefusalClass.Caller, "the template begins or ends with a gap"),
    ];

    private static readonly FrozenDictionary<int, GraphErrorRule> ByCode = Rules
        .SelectMany(rule => Enumerable.Range(rule.First, rule.Last - rule.First + 1).Select(code => (code, rule)))
        .ToFrozenDictionary(pair => pair.code, pair => pair.rule);

    /// <summary>Finds what a code means.</summary>
    /// <param name="code">The code.</param>
    /// <returns>The rule, or <see langword="null"/> for a code that the platform added since.</returns>
    public static GraphErrorRule? Find(int code) => ByCode.GetValueOrDefault(code);

    /// <summary>Judges an answer: by its code where that is known, else by what the platform says of it, else by its HTTP status.</summary>
    /// <param name="error">The error; <see langword="null"/> when the answer held none that can be read.</param>
    /// <param name="status">The HTTP status.</param>
    /// <returns>The rule that applies.</returns>
    public static GraphErrorRule Judge(GraphError? error, HttpStatusCode status)
    {
        var code = error?.Code ?? -1;
        return ByCode.GetValueOrDefault(code) ?? (error?.IsTransient == true
            ? new GraphErrorRule(code, code, RefusalClass.Transient, "the platform calls the error passing", TimeSpan.FromSeconds(10))
            : ByStatus(code, (int)status));
    }

    private static GraphErrorRule ByStatus(int code, int status)
    {
        var (kind, wait) = status switch
        {
            429 => (RefusalClass.Throttle, TimeSpan.FromSeconds(1)),
            401 or 403 => (RefusalClass.Halt, (TimeSpan?)null),
            408 or >= 500 => (RefusalClass.Transient, TimeSpan.FromSeconds(10)),
            _ => (code < 0 ? RefusalClass.Caller : RefusalClass.Unlisted, null),
        };
        return new GraphErrorRule(code, code, kind, $"HTTP status {status}, and no code that is known", wait);
    }

    private static GraphErrorRule Rule(int code, RefusalClass kind, string action, int seconds = 0) => Rule(code, code, kind, action, seconds);

    private static GraphErrorRule Rule(int first, int last, RefusalClass kind, string action, int seconds = 0) =>
        new(first, last, kind, action, seconds == 0 ? null : TimeSpan.FromSeconds(seconds));
}
