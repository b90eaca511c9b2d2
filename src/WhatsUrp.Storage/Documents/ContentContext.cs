// SPDX-License-Identifier: BSD-3-Clause

using System.Text.Json.Serialization;
using WhatsUrp.Messaging;
using WhatsUrp.Messaging.Contacts;
using WhatsUrp.Messaging.Contents;
using WhatsUrp.Messaging.Templates;

namespace WhatsUrp.Storage.Documents;

/// <summary>The parts of outgoing messages, as the JSON that the providers keep.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(MessageContent))]
[JsonSerializable(typeof(TextContent))]
[JsonSerializable(typeof(ChoiceContent))]
[JsonSerializable(typeof(LinkContent))]
[JsonSerializable(typeof(MediaContent))]
[JsonSerializable(typeof(LocationContent))]
[JsonSerializable(typeof(LocationRequestContent))]
[JsonSerializable(typeof(ContactRequestContent))]
[JsonSerializable(typeof(ContactsContent))]
[JsonSerializable(typeof(ReactionContent))]
[JsonSerializable(typeof(FlowContent))]
[JsonSerializable(typeof(InteractiveContent))]
[JsonSerializable(typeof(TemplateContent))]
[JsonSerializable(typeof(TemplateDocument))]
[JsonSerializable(typeof(TemplateComponent))]
[JsonSerializable(typeof(TemplateComponent.Header), TypeInfoPropertyName = "HeaderComponent")]
[JsonSerializable(typeof(TemplateComponent.Body), TypeInfoPropertyName = "BodyComponent")]
[JsonSerializable(typeof(TemplateComponent.Button), TypeInfoPropertyName = "ButtonComponent")]
[JsonSerializable(typeof(TemplateComponent.LimitedTimeOffer), TypeInfoPropertyName = "OfferComponent")]
[JsonSerializable(typeof(TemplateComponent.Carousel), TypeInfoPropertyName = "CarouselComponent")]
[JsonSerializable(typeof(ValueList<TemplateComponent>))]
[JsonSerializable(typeof(TemplateParameter))]
[JsonSerializable(typeof(TemplateParameter.Text), TypeInfoPropertyName = "TextParameter")]
[JsonSerializable(typeof(TemplateParameter.Currency), TypeInfoPropertyName = "CurrencyParameter")]
[JsonSerializable(typeof(TemplateParameter.Moment), TypeInfoPropertyName = "MomentParameter")]
[JsonSerializable(typeof(TemplateParameter.Media), TypeInfoPropertyName = "MediaParameter")]
[JsonSerializable(typeof(TemplateParameter.Location), TypeInfoPropertyName = "LocationParameter")]
[JsonSerializable(typeof(TemplateParameter.Payload), TypeInfoPropertyName = "PayloadParameter")]
[JsonSerializable(typeof(TemplateParameter.CouponCode), TypeInfoPropertyName = "CouponParameter")]
[JsonSerializable(typeof(TemplateParameter.Action), TypeInfoPropertyName = "ActionParameter")]
[JsonSerializable(typeof(ContactCard))]
[JsonSerializable(typeof(ContactPhone))]
[JsonSerializable(typeof(ContactEmail))]
[JsonSerializable(typeof(ContactAddress))]
[JsonSerializable(typeof(ContactUrl))]
[JsonSerializable(typeof(ReplyOption))]
[JsonSerializable(typeof(HandleDocument))]
[JsonSerializable(typeof(HeaderDocument))]
[JsonSerializable(typeof(BroadcastDocument))]
[JsonSerializable(typeof(SlotDocument))]
[JsonSerializable(typeof(Dictionary<string, int>), TypeInfoPropertyName = "Counts")]
internal sealed partial class ContentContext : JsonSerializerContext;
