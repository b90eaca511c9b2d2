// SPDX-License-Identifier: BSD-3-Clause

using System.Text.Json;
using WhatsUrp.CloudApi.Answers;
using WhatsUrp.CloudApi.Graph;
using WhatsUrp.Lines;

namespace WhatsUrp.CloudApi.Numbers;

/// <summary>Reads and changes what citizens see of a number.</summary>
/// <remarks>Thread-safe. Members are virtual so that tests can stand in for them.</remarks>
public class ProfileClient
{
    private readonly GraphChannel _channel;

    internal ProfileClient(GraphChannel channel) => _channel = channel;

    /// <summary>Initializes a new instance of the <see cref="ProfileClient"/> class for a test that replaces its members.</summary>
    protected ProfileClient() => _channel = null!;

    /// <summary>Reads the profile of a line's number.</summary>
    /// <param name="line">The line.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The profile.</returns>
    /// <exception cref="GraphException">The platform answered with an error.</exception>
    /// <exception cref="GraphUnavailableException">No answer came.</exception>
    public virtual async Task<BusinessProfile> GetAsync(LineId line, CancellationToken cancellationToken = default)
    {
        var answer = await _channel.CallAsync(new GraphRequest(line, "profile.get", HttpMethod.Get, $"{Path(line)}?fields=about,address,description,email,profile_picture_url,websites,vertical"), cancellationToken).ConfigureAwait(false);
        var profile = ((JsonElement?)answer).First("data");
        return new BusinessProfile
        {
            About = profile.Text("about"),
            Address = profile.Text("address"),
            Description = profile.Text("description"),
            Email = profile.Text("email"),
            Vertical = profile.Text("vertical"),
            Websites = [.. profile.Items("websites").Where(site => site.ValueKind == JsonValueKind.String).Select(site => site.GetString()!)],
            Picture = Uri.TryCreate(profile.Text("profile_picture_url"), UriKind.Absolute, out var picture) ? picture : null,
        };
    }

    /// <summary>Changes the profile of a line's number.</summary>
    /// <param name="line">The line.</param>
    /// <param name="profile">What to change.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>A task.</returns>
    /// <exception cref="GraphException">The platform answered with an error.</exception>
    /// <exception cref="GraphUnavailableException">No answer came.</exception>
    public virtual Task UpdateAsync(LineId line, BusinessProfile profile, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(profile);
        var body = GraphJson.Object(json =>
        {
            json.WriteString("messaging_product", "whatsapp");
            json.Optional("about", profile.About);
            json.Optional("address", profile.Address);
            json.Optional("description", profile.Description);
            json.Optional("email", profile.Email);
            json.Optional("vertical", profile.Vertical);
            if (profile.Websites is { } websites)
            {
                json.WriteStartArray("websites");
                foreach (var website in websites)
                {
                    json.WriteStringValue(website);
                }

                json.WriteEndArray();
            }
        });
        return _channel.CallAsync(new GraphRequest(line, "profile.update", HttpMethod.Post, Path(line)) { Body = body }, cancellationToken);
    }

    private string Path(LineId line) => $"{_channel.Account(line).PhoneNumberId}/whatsapp_business_profile";
}
