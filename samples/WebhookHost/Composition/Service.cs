// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using WhatsUrp.CloudApi.Configuration;

namespace WhatsUrp.WebhookHost.Composition;

/// <summary>The whole service: webhook, commands, office hours, broadcasts, the office's endpoints, one database, a folder of media.</summary>
internal static class Service
{
    public const string Webhook = "/webhook";
    public const string Office = "/office";

    private const string Numberless =
        "No line has a number. Write WhatsUrp:Lines:<line>:CloudApi:PhoneNumberId, AccessToken, AppSecret and VerifyToken into the environment, "
        + "the user secrets or whatsurp.local.json; or start with --simulator to try the service without a number.";

    /// <summary>Puts the service together. Settings count in this order, the last one wins: the line's file, whatsurp.local.json, user secrets, environment, arguments, <paramref name="settings"/>.</summary>
    public static WebApplication Build(
        string[] args, IReadOnlyDictionary<string, string?>? settings = null, Action<IServiceCollection>? add = null, Action<IServiceCollection>? amend = null)
    {
        var builder = WebApplication.CreateSlimBuilder(args);
        builder.WebHost.UseKestrelHttpsConfiguration();
        var configuration = builder.Configuration;
        configuration
            .AddJsonFile(Path.GetFullPath(configuration["Config"] ?? Path.Combine(AppContext.BaseDirectory, "san-romano.json")))
            .AddJsonFile(Path.GetFullPath("whatsurp.local.json"), optional: true)
            .AddUserSecrets(typeof(Service).Assembly, optional: true)
            .AddEnvironmentVariables()
            .AddCommandLine(args)
            .AddInMemoryCollection(settings);
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        add?.Invoke(builder.Services);
        builder.Services.AddWhatsUrp(configuration.GetSection("WhatsUrp"))
            .AddCommands()
            .AddOfficeHours()
            .AddBroadcasting()
            .AddWebhook()
            .AddOffice()
            .UseCloudApi()
            .UseStore(configuration)
            .UseMediaFolder();
        builder.Services.AddOptions<CloudApiLinesOptions>().Validate(options => options.Lines.Count > 0, Numberless);

        amend?.Invoke(builder.Services);
        var app = builder.Build();
        app.Services.GetRequiredService<IStartupValidator>().Validate();
        app.MapWhatsUrpWebhook(Webhook);
        app.MapWhatsUrpOffice(Office);
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/health/ready");
        return app;
    }
}
