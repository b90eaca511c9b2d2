// SPDX-License-Identifier: BSD-3-Clause

using System.Collections.Frozen;

namespace WhatsUrp.Simulator.Graph;

/// <summary>The documented codes with their HTTP status and title.</summary>
internal static class GraphErrorTable
{
    // Codes whose HTTP status Meta does not document stand with 400.
    private static readonly FrozenDictionary<int, (int Http, string Title)> Rows = new Dictionary<int, (int, string)>
    {
        [0] = (401, "AuthException"),
        [1] = (400, "API Unknown"),
        [2] = (503, "API Service"),
        [3] = (500, "API Method"),
        [4] = (400, "API Too Many Calls"),
        [10] = (403, "Permission Denied"),
        [33] = (400, "Parameter value is not valid"),
        [100] = (400, "Invalid parameter"),
        [190] = (401, "Error validating access token: Session has expired"),
        [200] = (403, "API Permission"),
        [368] = (403, "Temporarily blocked for policies violations"),
        [613] = (400, "Calls to this API have exceeded the rate limit"),
        [2200] = (400, "Callback verification failed"),
        [80007] = (400, "Rate limit issues"),
        [130429] = (400, "Rate limit hit"),
        [130472] = (400, "User's number is part of an experiment"),
        [130497] = (403, "Business account is restricted from messaging users in this country"),
        [131000] = (500, "Something went wrong"),
        [131005] = (403, "Access denied"),
        [131008] = (400, "Required parameter is missing"),
        [131009] = (400, "Parameter value is not valid"),
        [131014] = (400, "Media download error"),
        [131016] = (500, "Service unavailable"),
        [131020] = (400, "Group is not available"),
        [131021] = (400, "Recipient cannot be sender"),
        [131026] = (400, "Message undeliverable"),
        [131030] = (400, "Recipient phone number not in allowed list"),
        [131031] = (403, "Account has been locked"),
        [131037] = (400, "Display name is not approved"),
        [131042] = (400, "Business eligibility payment issue"),
        [131044] = (400, "Business eligibility issue"),
        [131045] = (500, "Incorrect certificate"),
        [131047] = (400, "Re-engagement message"),
        [131048] = (400, "Spam rate limit hit"),
        [131049] = (400, "This message was not delivered to maintain healthy ecosystem engagement"),
        [131050] = (400, "User has stopped receiving marketing messages"),
        [131051] = (400, "Unsupported message type"),
        [131052] = (400, "Media download error"),
        [131053] = (400, "Media upload error"),
        [131055] = (400, "Method not allowed"),
        [131056] = (400, "(Business Account, Consumer Account) pair rate limit hit"),
        [131057] = (500, "Account in maintenance mode"),
        [131059] = (400, "Invalid cursor"),
        [131061] = (400, "Template not allowed on this endpoint"),
        [131062] = (400, "Business-scoped user id is not supported for this message"),
        [131063] = (400, "Marketing templates are disabled on Cloud API"),
        [131064] = (400, "Limit reached because of template category violations"),
        [132000] = (400, "Number of parameters does not match the expected number of params"),
        [132001] = (404, "Template name does not exist in the translation"),
        [132005] = (400, "Template hydrated text too long"),
        [132007] = (400, "Template format character policy violated"),
        [132008] = (400, "Template parameter value is not valid"),
        [132012] = (400, "Template parameter format mismatch"),
        [132015] = (400, "Template is paused"),
        [132016] = (400, "Template is disabled"),
        [132068] = (400, "Flow is blocked"),
        [132069] = (400, "Flow is throttled"),
        [133000] = (500, "Incomplete deregistration"),
        [133004] = (503, "Server temporarily unavailable"),
        [133005] = (400, "Two step verification PIN mismatch"),
        [133006] = (400, "Phone number re-verification needed"),
        [133008] = (400, "Too many two step verification PIN guesses"),
        [133009] = (400, "Two step verification PIN guessed too fast"),
        [133010] = (400, "Phone number not registered"),
        [133015] = (400, "Please wait a few minutes before attempting to register this phone number"),
        [133016] = (400, "Account register deregister rate limit exceeded"),
        [134011] = (400, "Payments terms of service not accepted"),
        [134100] = (400, "Only marketing messages are supported"),
        [134101] = (400, "Template is still syncing"),
        [134102] = (500, "Template unavailable for use"),
        [135000] = (400, "Generic user error"),
        [137000] = (400, "Identity key hash mismatch"),
        [139100] = (400, "Failed to block or unblock some users"),
        [139101] = (400, "Blocklist limit reached"),
        [139102] = (400, "Blocklist concurrent update"),
        [139103] = (400, "Internal error"),
        [2388019] = (400, "Message template limit exceeded"),
        [2388040] = (400, "Character limit exceeded"),
        [2388047] = (400, "Message header format is incorrect"),
        [2388072] = (400, "Message body format is incorrect"),
        [2388073] = (400, "Message footer format is incorrect"),
        [2388293] = (400, "Parameter to word ratio exceeds the limit"),
        [2388299] = (400, "Leading or trailing params are not allowed"),
        [2494100] = (400, "Phone number is in maintenance mode"),
    }.ToFrozenDictionary();

    private static readonly FrozenSet<int> Unnumbered = FrozenSet.Create(0, 190);

    private static readonly FrozenSet<int> Transient = FrozenSet.Create(2, 131016, 133004, 139103);

    public static IReadOnlyCollection<int> Codes => Rows.Keys;

    /// <summary>The title of a code as webhooks carry it.</summary>
    public static string Title(int code) => Rows.TryGetValue(code, out var row) ? row.Title : "Unknown error";

    public static GraphError Find(int code) => new(code, Rows.TryGetValue(code, out var row) ? row.Http : 400,
        Unnumbered.Contains(code) ? Title(code) : $"(#{code}) {Title(code)}")
    {
        IsTransient = Transient.Contains(code),
    };
}
