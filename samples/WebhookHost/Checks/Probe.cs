// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.CloudApi.Configuration;
using WhatsUrp.CloudApi.Graph;
using WhatsUrp.CloudApi.Numbers;
using WhatsUrp.CloudApi.Templates;

namespace WhatsUrp.WebhookHost.Checks;

/// <summary>The questions about one line.</summary>
internal sealed class Probe(CloudApiAccount account, IServiceProvider services)
{
    private const int SecretLength = 32;
    private static readonly TimeSpan Drift = TimeSpan.FromMinutes(1);
    private static readonly TemplateStatus[] Unusable = [TemplateStatus.Rejected, TemplateStatus.Paused, TemplateStatus.Disabled];
    private static readonly Finding Accountless = Finding.Fix("write the id of the business account into the setting WabaId: without it this cannot be asked");

    public Uri Address => account.BaseAddress;

    public Finding Secret() => account.AppSecret.Length == SecretLength && account.AppSecret.All(char.IsAsciiHexDigitLower)
        ? Finding.Ok("has the shape of an app secret")
        : Finding.Fix($"an app secret has {SecretLength} hexadecimal digits: copy it from the app's basic settings; with another every webhook is answered with 401");

    public async Task<Finding> ClockAsync(CancellationToken cancellationToken)
    {
        using var client = new HttpClient { Timeout = account.Timeout };
        using var answer = await client.GetAsync(account.BaseAddress, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        var away = services.GetRequiredService<TimeProvider>().GetUtcNow() - answer.Headers.Date;
        return away is null ? Finding.Fix("the platform's answer has no date")
            : away.Value.Duration() > Drift ? Finding.Fix($"this machine is {away.Value.Duration().TotalMinutes:0} minutes {(away > TimeSpan.Zero ? "ahead" : "behind")}: set its clock, best by NTP")
            : Finding.Ok("agrees with the platform's");
    }

    public async Task<Finding> TokenAsync(CancellationToken cancellationToken)
    {
        try
        {
            await AskNumberAsync(cancellationToken);
        }
        catch (GraphException refusal) when (refusal.Code is not (0 or 190 or 3 or 10 or (>= 200 and <= 299)))
        {
            // Whoever is refused for another reason has been let in.
        }

        return Finding.Ok("is accepted");
    }

    public async Task<Finding> NumberAsync(CancellationToken cancellationToken)
    {
        var health = await AskNumberAsync(cancellationToken);
        var state = $"status {health.Status ?? "not told"}, quality {health.Quality}, limit {health.MessagingLimit ?? "not told"}, sending {health.CanSend ?? "not told"}";
        return health switch
        {
            { Status: not (null or "CONNECTED") } => Finding.Fix($"{state}: register the number in WhatsApp Manager"),
            { CanSend: "BLOCKED" } => Finding.Fix($"{state}: {string.Join("; ", health.Issues.Select(issue => issue.Solution ?? issue.Description))}"),
            { Quality: "RED" } => Finding.Fix($"{state}: too many citizens block or report the number; send less, and only what was asked for"),
            _ => Finding.Ok(state),
        };
    }

    public async Task<Finding> SubscriptionAsync(CancellationToken cancellationToken) =>
        account.WabaId.Length == 0 ? Accountless
        : await services.GetRequiredService<SubscriptionClient>().ListAsync(account.Line, cancellationToken).AnyAsync(cancellationToken) ? Finding.Ok("the account sends its webhooks to an app")
        : Finding.Fix($"no webhook will come: call POST /{account.WabaId}/subscribed_apps of the Graph API with the token");

    public async Task<Finding> TemplatesAsync(CancellationToken cancellationToken)
    {
        if (account.WabaId.Length == 0)
        {
            return Accountless;
        }

        var templates = await services.GetRequiredService<TemplateClient>().ListAsync(account.Line, cancellationToken: cancellationToken).ToListAsync(cancellationToken);
        var unusable = templates.Where(template => Unusable.Contains(template.Status)).Select(template => $"{template.Name} ({template.Language}) is {template.Status}").ToList();
        var approved = templates.Count(template => template.Status == TemplateStatus.Approved);
        return unusable.Count > 0 ? Finding.Fix($"{string.Join(", ", unusable)}: see WhatsApp Manager")
            : Finding.Ok(approved > 0 ? $"{approved} approved" : "none approved yet: only citizens who wrote in the last 24 hours can be written to");
    }

    private Task<NumberHealth> AskNumberAsync(CancellationToken cancellationToken) => services.GetRequiredService<NumberClient>().GetAsync(account.Line, cancellationToken);
}
