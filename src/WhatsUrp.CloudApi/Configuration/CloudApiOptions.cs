// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.CloudApi.Configuration;

/// <summary>How one line reaches the WhatsApp Business Cloud API: section <c>WhatsUrp:Lines:&lt;line id&gt;:CloudApi</c>.</summary>
public sealed class CloudApiOptions
{
    /// <summary>Gets or sets the id of the number that sends and receives: digits, not the number itself.</summary>
    /// <value>Required.</value>
    public string PhoneNumberId { get; set; } = "";

    /// <summary>Gets or sets the id of the WhatsApp Business account that the number belongs to: digits.</summary>
    /// <value>Empty by default: the line sends and receives, but its templates, subscriptions and sister numbers cannot be asked for.</value>
    public string WabaId { get; set; } = "";

    /// <summary>Gets or sets the token of the system user, with which requests are sent. A secret.</summary>
    /// <value>Required.</value>
    public string AccessToken { get; set; } = "";

    /// <summary>Gets or sets the secret of the Meta app, with which webhooks are signed. A secret.</summary>
    /// <value>Required.</value>
    public string AppSecret { get; set; } = "";

    /// <summary>Gets or sets the former app secret, with which webhooks may still be signed while a new one is rolled out. A secret.</summary>
    /// <value>Empty by default: <see cref="AppSecret"/> alone is accepted.</value>
    public string PreviousAppSecret { get; set; } = "";

    /// <summary>Gets or sets the word that proves the handshake of the webhook. A secret.</summary>
    /// <value>Required.</value>
    public string VerifyToken { get; set; } = "";

    /// <summary>Gets or sets the version of the Graph API.</summary>
    /// <value>The default is <c>v26.0</c>.</value>
    public string GraphApiVersion { get; set; } = "v26.0";

    /// <summary>Gets or sets where the Graph API is: absolute, https; http on a loopback address only, for a simulator.</summary>
    /// <value>The default is <c>https://graph.facebook.com</c>.</value>
    public Uri BaseAddress { get; set; } = new("https://graph.facebook.com");

    /// <summary>Gets the hosts, beside that of <see cref="BaseAddress"/>, from which media are fetched, token included, over https.</summary>
    /// <value>The default is <c>lookaside.fbsbx.com</c>.</value>
    public ISet<string> MediaHosts { get; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "lookaside.fbsbx.com" };

    /// <summary>Gets or sets how long one request may take, its answer included: 1 second to 10 minutes.</summary>
    /// <value>The default is 20 seconds.</value>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>Gets or sets how long the transfer of a medium may take: 1 second to 10 minutes.</summary>
    /// <value>The default is 2 minutes.</value>
    public TimeSpan MediaTimeout { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>
    /// Gets or sets how long nothing is sent for the number once half of at least five requests within a minute got no answer or an error of the server:
    /// 1 second to 10 minutes. Messages are then not sent (<see cref="Messaging.SendOutcome.NotSent"/>), which says how long to wait.
    /// </summary>
    /// <value>The default is 15 seconds.</value>
    public TimeSpan BreakDuration { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>Gets or sets a value indicating whether a template message is compared with the approved template before it is sent.</summary>
    /// <value>The default is <see langword="true"/>.</value>
    public bool ChecksTemplates { get; set; } = true;
}
