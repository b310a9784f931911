package fi.luotsi.queryside.api.pages;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;

/** Settings that these pages need; a deployment's own configuration stands above them. */
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:fi/luotsi/queryside/api/pages/defaults.properties")
class PageDefaults {}
